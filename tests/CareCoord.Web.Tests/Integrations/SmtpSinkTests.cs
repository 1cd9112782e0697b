using CareCoord.Domain.Messages;
using CareCoord.Web.Integrations.Mail;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Integrations;

public sealed class SmtpSinkTests : IDisposable
{
    private readonly PostOffice post = PostOffice.Open();

    public void Dispose() => post.Dispose();

    [Fact]
    public async Task A_mail_reaches_the_server_as_it_was_written_with_an_id_of_its_own()
    {
        var mail = Mail("tunde@home.example");

        await Sink().Send(mail, CancellationToken.None);

        var letter = post.Letters.Should().ContainSingle().Which;
        letter.To.Should().Be("tunde@home.example");
        letter.Text.Should().Contain("From: care@river.example").And.Contain("Subject: You are expected").And.Contain("On Monday.").And.Contain($"{mail.Id.Value:N}");
    }

    [Fact]
    public async Task An_address_that_the_server_refuses_counts_against_the_address() =>
        await FluentActions.Awaiting(() => Sink().Send(Mail("nobody@home.example"), CancellationToken.None))
            .Should().ThrowAsync<MailRefusedException>().WithMessage("The mail server refused it with 550.");

    [Fact]
    public async Task A_server_that_is_not_there_counts_against_nobody()
    {
        post.Dispose();

        await FluentActions.Awaiting(() => Sink().Send(Mail("tunde@home.example"), CancellationToken.None)).Should().ThrowAsync<MailUnavailableException>();
    }

    [Fact]
    public async Task A_server_that_knows_no_encryption_gets_nothing_when_encryption_is_asked_for()
    {
        await FluentActions.Awaiting(() => Sink(encrypted: true).Send(Mail("tunde@home.example"), CancellationToken.None)).Should().ThrowAsync<MailUnavailableException>();

        post.Letters.Should().BeEmpty();
    }

    private SmtpSink Sink(bool encrypted = false) =>
        new(new MailOptions { Host = "127.0.0.1", Port = post.Port, Encrypted = encrypted, From = "care@river.example" }, TimeProvider.System);

    private static Mail Mail(string to) => new(OutboundMessageId.Of(Guid.CreateVersion7()), to, "You are expected", "On Monday.");
}
