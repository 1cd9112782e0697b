using CareCoord.Domain.Content;
using CareCoord.Domain.Forms;
using CareCoord.Domain.Tests.Interventions;

namespace CareCoord.Domain.Tests.Forms;

public sealed class EntryTests
{
    private static Entry Of(int happened, int recorded) => new(
        new EntryId(Given.NewId()),
        Given.Patient,
        new ContentRef("practice-log", 1),
        Answers.None,
        Given.At(happened),
        Given.Monday.AddDays(happened),
        Given.Lee,
        Given.At(recorded));

    [Fact]
    public void Nothing_is_recorded_before_it_has_happened()
    {
        var tomorrow = () => Of(1, 0);

        tomorrow.Should().Throw<RuleViolationException>().Which.Code.Should().Be("entry.future");
    }

    [Fact]
    public void A_mistake_is_voided_with_what_was_wrong_and_once()
    {
        var entry = Of(0, 1);
        var without = () => entry.Void(Given.Lee, " ", Given.At(2));
        without.Should().Throw<RuleViolationException>().Which.Code.Should().Be("entry.void-why");

        entry.Void(Given.Lee, "wrong person", Given.At(2));
        entry.Void(Given.Lee, "again", Given.At(3));

        (entry.VoidedAt, entry.VoidedBecause).Should().Be((Given.At(2), "wrong person"));
    }
}
