using CareCoord.Web.Ui.Failing;
using Microsoft.Extensions.Logging.Testing;

namespace CareCoord.Web.Tests.Ui;

public sealed class FailureLogTests
{
    [Fact]
    public void A_failure_is_logged_by_place_and_id_and_never_with_its_message()
    {
        var log = new FakeLogger<FailureLog>();

        var id = new FailureLog(log).Record(Thrown());

        var line = log.Collector.GetSnapshot().Should().ContainSingle().Which;
        line.Message.Should().Contain(id).And.Contain(nameof(Thrown)).And.Contain("InvalidOperationException").And.Contain("FormatException");
        line.Message.Should().NotContain("HALVORSEN");
        line.Exception.Should().BeNull();
    }

    private static Exception Thrown()
    {
        try
        {
            throw new InvalidOperationException("HALVORSEN", new FormatException("HALVORSEN"));
        }
        catch (InvalidOperationException e)
        {
            return e;
        }
    }
}
