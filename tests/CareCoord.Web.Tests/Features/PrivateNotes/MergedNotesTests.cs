using CareCoord.Domain.Merges;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;
using CareCoord.Web.Features.Merges;
using CareCoord.Web.Tests.Fixtures;
using static CareCoord.Web.Tests.Fixtures.Noting;

namespace CareCoord.Web.Tests.Features.PrivateNotes;

/// <summary>Private notes when two records are made one by somebody who sees none of them.</summary>
public sealed class MergedNotesTests(TestCluster cluster) : CareTests(cluster)
{
    [Fact]
    public async Task Their_author_reads_and_corrects_them_at_the_record_that_stayed_and_nobody_else_does()
    {
        var (id, second, third) = (NewNote(), await Clinic.Register(People.Fields(given: "T.")), await Clinic.Register(People.Fields(given: "Tun")));
        await Clinic.Do(Care.Psychologist, Care.Keeping(id, 0, "He fell silent."));

        await Merge(second, Care.Patient);
        await Merge(third, second);

        var found = (await Care.NotesOf(Care.Psychologist, third)).Should().ContainSingle().Which;
        (found.Id, found.Text).Should().Be((id, "He fell silent."));
        await Clinic.Do(Care.Psychologist, Care.Keeping(id, found.Version, "He fell silent twice.") with { PatientId = third });
        (await Care.NotesOf(Care.Psychologist, third)).Should().ContainSingle().Which.Text.Should().Be("He fell silent twice.");
        (await Care.NotesOf(await Clinic.Hire(Role.Clinician, Discipline.Psychology), third)).Should().BeEmpty();
        (await Clinic.Raw<long>($"select count(*) from private_note where patient_id = '{Care.Patient.Value}'")).Should().Be(1, "nobody moved it");
    }

    [Fact]
    public async Task Two_people_again_have_each_their_own()
    {
        var (before, after, second) = (NewNote(), NewNote(), await Clinic.Register(People.Fields(given: "T.")));
        await Clinic.Do(Care.Psychologist, Care.Keeping(before, 0, "Before"));
        var merge = await Merge(second, Care.Patient);
        await Clinic.Do(Care.Psychologist, Care.Keeping(after, 0, "Since then") with { PatientId = second });
        (await Care.NotesOf(Care.Psychologist, second)).Should().HaveCount(2);

        await Clinic.Do(Care.Coordinator, new UndoMerge.Command(Guid.CreateVersion7(), second, merge, "Two cousins."));

        (await Care.NotesOf(Care.Psychologist)).Should().ContainSingle().Which.Id.Should().Be(before);
        (await Clinic.Raw<Guid>($"select patient_id from private_note where id = '{after.Value}'")).Should().Be(second.Value);
    }

    [Fact]
    public async Task Whoever_makes_two_records_one_learns_of_none()
    {
        var second = await Clinic.Register(People.Fields(given: "T."));
        await Clinic.Do(Care.Psychologist, Care.Keeping(NewNote(), 0, "He fell silent."));

        var preview = await Clinic.Ask(Care.Coordinator, new MergeQuery.Request(second, Care.Patient));

        preview.Moves.Should().NotBeEmpty().And.NotContain(x => x.Contains("note", StringComparison.Ordinal));
    }

    private async Task<PersonMergeId> Merge(PatientId stays, PatientId goes) => await Clinic.Do(Care.Coordinator, new MergePeople.Command(
        Guid.CreateVersion7(), stays, await Version(stays), goes, await Version(goes), "Same number on the card."));

    private Task<int> Version(PatientId id) => Clinic.Raw<int>($"select version from patient where id = '{id.Value}'");
}
