using CareCoord.Web.Features.Today;
using CareCoord.Web.Tests.Fixtures;
using CareCoord.Web.Ui;

namespace CareCoord.Web.Tests.Features.Messages;

public sealed class DigestsTests(TestCluster cluster) : MailTests(cluster)
{
    [Fact]
    public async Task Whoever_works_today_gets_one_morning_mail_with_numbers_and_no_name()
    {
        await Pass(days: 14);
        await Pass(days: 0, minutes: 30);

        var mail = Digests().Should().ContainSingle().Which;
        mail.Subject.Should().MatchRegex("^CareCoord: [0-9]+ things? today$");
        mail.Text.Should().NotContainAny("Oyelaran", "OYELARAN", "Tunde");
        await Pass(days: 5);
        Digests().Should().ContainSingle("nobody gets one on a Saturday");
    }

    [Fact]
    public async Task The_morning_mail_counts_what_Today_shows()
    {
        await Pass(days: 14);
        await Pass(days: 0, minutes: 30);

        var rows = (await Clinic.Ask(Care.Coordinator, new TodayQuery.Request(WholeTeam: false))).Rows;
        rows.Should().NotBeEmpty();
        Digests().Should().ContainSingle().Which.Subject.Should().Be($"CareCoord: {Words.Count(rows.Count, "thing", "things")} today");
    }

    [Fact]
    public async Task A_morning_mail_that_did_not_leave_in_the_morning_never_does()
    {
        Letterbox.IsDown = true;
        await Pass(days: 14);
        await Pass(days: 0, minutes: 30);
        Letterbox.IsDown = false;
        await Pass(days: 0, minutes: 8 * 60);
        await Pass(days: 0, minutes: 30);

        Digests().Should().BeEmpty();
        (await Clinic.Raw<string>($"select string_agg(distinct because, ',') from outbound_message where kind = 'Digest' and occurrence = '2026-03-16' and staff_id = '{Care.Coordinator.Staff!.Value.Value}'")).Should().Be("Its morning is over.");
    }
}
