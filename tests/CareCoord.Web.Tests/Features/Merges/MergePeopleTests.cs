using CareCoord.Domain.Merges;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Features.Merges;
using CareCoord.Web.Features.Patients;
using CareCoord.Web.Tests.Fixtures;

namespace CareCoord.Web.Tests.Features.Merges;

/// <summary>Two records of one person become one, and two again.</summary>
public sealed class MergePeopleTests(TestCluster cluster) : CareTests(cluster)
{
    private Planned _plan = null!;
    private PatientId _known;

    /// <summary>Somebody in care with a plan, and an older record of the same person on the register, with another number.</summary>
    protected override async Task Begin()
    {
        _plan = await Planned.Begin(Care);
        await _plan.Publish(Care.Psychologist, "doing", 0, "Paced breathing.");
        await _plan.Save(Care.Gp, "problems", 0, "Half a sentence");
        await Clinic.Do(Care.Gp, Care.Contact());
        _known = await Clinic.Register(People.Fields(given: "T.") with { Identifiers = [new IdentifierField("urn:old", "Old number", "88 17 04")] });
    }

    [Fact]
    public async Task All_that_stood_in_one_goes_into_the_other_row_by_row_and_exactly_that_comes_back()
    {
        var before = (InCare: await Rows(Care.Patient), Known: await Rows(_known));
        before.InCare.Should().Contain(["episode", "care_plan", "section_version", "follow_up", "contact", "draft"]);

        var merge = await Clinic.Do(Care.Coordinator, await Into(_known, Care.Patient));

        (await Rows(Care.Patient)).Should().BeEmpty();
        (await Rows(_known)).Should().Contain(before.InCare);
        (await Clinic.Ask(Care.Gp, new Web.Features.Plans.PlanQuery.Request(_known))).Letter!.Sections.Should().Contain(x => x.Standing != null);

        await Clinic.Do(Care.Coordinator, new UndoMerge.Command(Guid.CreateVersion7(), _known, merge, "Two cousins."));

        (await Rows(Care.Patient)).Should().BeEquivalentTo(before.InCare);
        (await Rows(_known)).Should().BeEquivalentTo(before.Known);
        (await Clinic.Ask(Care.Gp, new BannerQuery.Request(Care.Patient))).Phase.Should().NotBeNull();
    }

    [Fact]
    public async Task The_record_that_went_is_on_no_list_and_leads_to_the_one_that_stayed()
    {
        await Clinic.Do(Care.Coordinator, await Into(Care.Patient, _known));

        (await Clinic.Ask(Care.Coordinator, new MergedIntoQuery.Request(_known.Value))).Now.Should().Be(Care.Patient);
        (await Clinic.Ask(Care.Coordinator, new SearchQuery.Request("Oyelaran"))).Should().ContainSingle().Which.Id.Should().Be(Care.Patient);
        (await Clinic.Ask(Care.Coordinator, new SearchQuery.Request("8817"))).Select(x => x.Id).Should().Equal(Care.Patient);
        (await Clinic.Ask(Care.Coordinator, new RegisterQuery.Request(null))).Should().BeEmpty();
        (await Clinic.UseCases.Ask(Care.Coordinator, new BannerQuery.Request(_known))).Should().BeOfType<Outcome<BannerQuery.Banner>.Refused>();
        (await Clinic.Ask(Care.Coordinator, new BannerQuery.Request(Care.Patient))).Identifiers.Should().ContainSingle(x => x.Value == "88 17 04");
    }

    [Fact]
    public async Task The_preview_says_in_words_what_would_go()
    {
        var preview = await Clinic.Ask(Care.Coordinator, new MergeQuery.Request(_known, Care.Patient));

        preview.Obstacles.Should().BeEmpty();
        preview.Moves.Should().Contain(["1 stretch of care", "1 plan", "2 goals", "1 contact", "1 draft"]);
        (preview.Stays.InCare, preview.Goes!.InCare).Should().Be((false, true));
    }

    [Fact]
    public async Task Two_open_cares_are_refused_with_what_to_do_first_and_nothing_moves()
    {
        await Clinic.Do(Care.Coordinator, Clinic.IntoCare(Care.Coordinator, Care.Gp, _known));
        var before = await Rows(_known);

        var refused = (await Clinic.UseCases.Run(Care.Coordinator, await Into(_known, Care.Patient))).Should().BeOfType<Outcome<PersonMergeId>.Refused>().Which;

        (refused.Code, refused.Why).Should().Be(("merge.obstacle", "Both are in care, and one person is in care once. End the care on one of them first; its plan and history stay."));
        (await Rows(_known)).Should().BeEquivalentTo(before);
    }

    [Fact]
    public async Task What_hangs_together_with_it_by_now_keeps_it_from_going_back()
    {
        var merge = await Clinic.Do(Care.Coordinator, await Into(_known, Care.Patient));
        var section = (await Clinic.Ask(Care.Psychologist, new Web.Features.Plans.PlanQuery.Request(_known))).Letter!.Sections.Single(x => x.Term.Code == "doing");
        await Clinic.Do(Care.Psychologist, new Web.Features.Plans.PublishSection.Command(Guid.CreateVersion7(), _known, section.Id, 1, "Walks.", ""));

        var refused = (await Clinic.UseCases.Run(Care.Coordinator, new UndoMerge.Command(Guid.CreateVersion7(), _known, merge, "Two cousins."))).Should().BeOfType<Outcome<Nothing>.Refused>().Which;

        refused.Code.Should().Be("merge.changed");
        refused.Why.Should().Contain("1 version of a part of a plan");
        (await Clinic.Ask(Care.Coordinator, new MergedIntoQuery.Request(Care.Patient.Value))).Now.Should().Be(_known);
    }

    [Fact]
    public async Task It_is_undone_once_and_only_while_the_record_that_stayed_stands()
    {
        var third = await Clinic.Register(People.Fields(given: "Tun"));
        var first = await Clinic.Do(Care.Coordinator, await Into(_known, third));
        await Clinic.Do(Care.Coordinator, await Into(Care.Patient, _known));

        (await Clinic.Ask(Care.Coordinator, new MergedIntoQuery.Request(third.Value))).Now.Should().Be(Care.Patient, "it is followed to the end");
        (await Clinic.UseCases.Run(Care.Coordinator, new UndoMerge.Command(Guid.CreateVersion7(), _known, first, "Another."))).Should().BeOfType<Outcome<Nothing>.Refused>();
    }

    [Fact]
    public async Task The_trail_of_both_names_it_with_the_reason()
    {
        await Clinic.Do(Care.Coordinator, await Into(Care.Patient, _known));

        foreach (var person in new[] { Care.Patient, _known })
        {
            (await Clinic.Raw<long>($"select count(*) from audit.entry where patient_id = '{person.Value}' and operation <> 'READ' and why = 'Same number on the card.'")).Should().BePositive();
        }

        (await Clinic.Raw<long>("select count(*) from moved_row")).Should().BePositive();
    }

    [Fact]
    public async Task Only_a_coordinator_with_both_records_says_so()
    {
        (await Clinic.UseCases.Run(Care.Gp, await Into(Care.Patient, _known))).Should().BeOfType<Outcome<PersonMergeId>.Refused>().Which.Code.Should().Be("access.refused");
        var outsider = await Clinic.HireOutsider(Role.Coordinator, Discipline.Coordination);
        (await Clinic.UseCases.Run(outsider, await Into(Care.Patient, _known))).Should().BeOfType<Outcome<PersonMergeId>.Refused>().Which.Code.Should().Be("access.refused");
        (await Clinic.UseCases.Ask(outsider, new MergeQuery.Request(Care.Patient, _known))).Should().BeOfType<Outcome<MergeQuery.Preview>.Refused>();
    }

    private async Task<MergePeople.Command> Into(PatientId stays, PatientId goes) => new(
        Guid.CreateVersion7(), stays, await Version(stays), goes, await Version(goes), "Same number on the card.");

    private Task<int> Version(PatientId id) => Clinic.Raw<int>($"select version from patient where id = '{id.Value}'");

    /// <summary>What stands about somebody, as table and key.</summary>
    private async Task<IReadOnlyList<string>> Rows(PatientId id)
    {
        var rows = new List<string>();
        foreach (var table in MergedTables.Moved)
        {
            var keys = await Clinic.Raw<string>($"select coalesce(string_agg({table.Key}, ',' order by {table.Key}), '') from {table.Table} t where t.patient_id = '{id.Value}'");
            rows.AddRange(keys.Length == 0 ? [] : [table.Table, .. keys.Split(',').Select(x => $"{table.Table} {x}")]);
        }

        return rows;
    }
}
