using CareCoord.Domain.Forms;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Forms;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Forms;

public sealed class CardTests(TestCluster cluster) : CareTests(cluster)
{
    private static readonly Answers Slowly = Answers.None
        .With("address-me-as", new TextValue("Mr Oyelaran"))
        .With("pace", new CodeValue("slow"))
        .With("what-helps", new TextValue("count with me"))
        .With("please-avoid", new TextValue("calm down"));

    [Fact]
    public async Task A_new_version_stands_and_the_earlier_one_stays_with_who_wrote_it_and_when()
    {
        var first = await Clinic.Do(Care.Coordinator, Write(Slowly));
        Clinic.Clock.Advance(TimeSpan.FromDays(3));
        await Clinic.Do(Care.Psychologist, Write(Slowly.With("pace", new CodeValue("usual")), first));

        var versions = (await Cards()).Single(x => x.Id == "communication").Versions;

        versions.Select(x => (x.By, x.At.Day, x.Answers.CodeOf("pace"))).Should().Equal(("Lee Brandt", 5, "usual"), ("Ana Duarte", 2, "slow"));
    }

    [Fact]
    public async Task Who_writes_over_a_version_they_have_not_seen_is_shown_it_and_loses_nothing()
    {
        await Clinic.Do(Care.Coordinator, Write(Slowly));

        var outcome = await Clinic.UseCases.Run(Care.Gp, Write(Slowly.Without("pace")));

        var theirs = outcome.Should().BeOfType<Outcome<EntryId>.Conflict>().Which.Theirs.Should().BeOfType<CardVersion>().Subject;
        (theirs.By, theirs.Answers).Should().Be(("Ana Duarte", Slowly));
        (await Cards()).Single(x => x.Id == "communication").Versions.Should().ContainSingle();
    }

    [Fact]
    public async Task What_the_card_does_not_offer_is_refused_beside_its_item()
    {
        var outcome = await Clinic.UseCases.Run(Care.Gp, Write(Slowly.With("pace", new CodeValue("fast"))));

        outcome.Should().BeOfType<Outcome<EntryId>.Invalid>().Which.Errors.Should().ContainSingle(x => x.Field == "Answers.pace");
    }

    [Fact]
    public async Task A_first_version_says_something_and_a_later_one_may_take_everything_back()
    {
        (await Clinic.UseCases.Run(Care.Gp, Write(Answers.None))).Should().BeOfType<Outcome<EntryId>.Invalid>();
        var first = await Clinic.Do(Care.Gp, Write(Slowly));
        Clinic.Clock.Advance(TimeSpan.FromMinutes(1));

        await Clinic.Do(Care.Gp, Write(Answers.None, first));

        (await Strip(Care.Gp)).IsUnwritten.Should().BeTrue();
    }

    [Fact]
    public async Task The_care_team_reads_the_strip_in_the_order_of_the_cards_with_consents()
    {
        await Clinic.Do(Care.Gp, Phrases("relax"));
        await Clinic.Do(Care.Gp, Write(Slowly));

        var strip = await Strip(Care.Specialist);

        strip.Cards.Select(x => x.Title).Should().Equal("How to speak with me", "Words for how I am");
        strip.Cards[0].Lines.Select(x => x.Text).Should().Equal("Mr Oyelaran", "slowly, one thing at a time", "count with me", "calm down");
        strip.Consents.Should().Contain("Contact by the team: not asked");
        strip.MayWrite.Should().BeTrue();
    }

    [Fact]
    public async Task The_strip_reads_the_newest_version_and_after_an_error_the_one_before_it()
    {
        var first = await Clinic.Do(Care.Gp, Write(Slowly));
        Clinic.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await Clinic.Do(Care.Gp, Write(Slowly.With("address-me-as", new TextValue("Tunde")), first));
        await Clinic.Do(Care.Gp, Phrases("relax"));

        var newest = await Strip(Care.Gp);
        await Clinic.Do(Care.Gp, new VoidEntry.Command(Guid.CreateVersion7(), Care.Patient, second, "it was another person"));

        newest.Cards.Select(x => x.Lines[0].Text).Should().StartWith("Tunde").And.HaveCount(2);
        (await Strip(Care.Gp)).Cards[0].Lines[0].Text.Should().Be("Mr Oyelaran");
    }

    [Fact]
    public async Task The_front_desk_sees_what_the_cards_let_it_see_and_no_more()
    {
        var desk = await Clinic.HireOutsider(Role.FrontDesk, Discipline.Coordination);
        await Clinic.Do(Care.Gp, Write(Slowly));
        await Clinic.Do(Care.Gp, Phrases("relax"));

        var strip = await Strip(desk);

        strip.Cards.SelectMany(x => x.Lines).Select(x => x.Item).Should().Equal("address-me-as", "pace", "please-avoid", "does-not-help");
        (strip.Consents.Count, strip.MayWrite).Should().Be((0, false));
    }

    [Theory]
    [InlineData(Role.FrontDesk)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.PrivacyOfficer)]
    [InlineData(Role.Clinician)]
    public async Task Who_takes_no_part_in_the_care_neither_writes_nor_reads_a_card(Role role)
    {
        var outsider = await Clinic.HireOutsider(role, Discipline.PrimaryCare);

        (await Clinic.UseCases.Run(outsider, Write(Slowly))).Should().BeOfType<Outcome<EntryId>.Refused>().Which.Code.Should().Be("access.refused");
        (await Clinic.UseCases.Ask(outsider, new CardsQuery.Request(Care.Patient))).Should().BeOfType<Outcome<IReadOnlyList<CardsQuery.Card>>.Refused>();
    }

    private WriteCard.Command Write(Answers answers, EntryId? basedOn = null) => new(Guid.CreateVersion7(), Care.Patient, "communication", basedOn, answers);

    private WriteCard.Command Phrases(string notHelping) => new(
        Guid.CreateVersion7(), Care.Patient, "state-phrases", null,
        Answers.None
            .With("helps", new RowsValue([Answers.None.With("phrase", new TextValue("your shoulders went up"))]))
            .With("does-not-help", new RowsValue([Answers.None.With("phrase", new TextValue(notHelping))])));

    private Task<IReadOnlyList<CardsQuery.Card>> Cards() => Clinic.Ask(Care.Gp, new CardsQuery.Request(Care.Patient));

    private Task<BeforeYouTalkQuery.Strip> Strip(Session reader) => Clinic.Ask(reader, new BeforeYouTalkQuery.Request(Care.Patient));
}
