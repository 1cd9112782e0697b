using CareCoord.Domain.PrivateNotes;
using CareCoord.Domain.Teams;
using CareCoord.Web.Execution;
using CareCoord.Web.Execution.Bell;
using CareCoord.Web.Features.Audit;
using CareCoord.Web.Features.PrivateNotes;
using CareCoord.Web.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using static CareCoord.Web.Tests.Fixtures.Noting;

namespace CareCoord.Web.Tests.Features.PrivateNotes;

/// <summary>What their author does with private notes.</summary>
public sealed class PrivateNotesTests(TestCluster cluster) : CareTests(cluster)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_note_is_saved_as_typed_kept_corrected_and_deleted_by_its_author()
    {
        var id = NewNote();
        await Clinic.Do(Care.Psychologist, Care.Typing(id, "Half a sen"));
        (await Own()).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Draft = "Half a sen", Text = "", KeptAt = (DateTimeOffset?)null });

        await Clinic.Do(Care.Psychologist, Care.Keeping(id, 1, "Half a sentence, whole now."));
        var kept = (await Own()).Single();
        (kept.Text, kept.Draft).Should().Be(("Half a sentence, whole now.", null));
        await Clinic.Do(Care.Psychologist, Care.Typing(id, "Half a sentence, corr"));
        (await Own()).Single().Text.Should().Be("Half a sentence, whole now.", "what was kept stands until the correction is");
        await Clinic.Do(Care.Psychologist, Care.Keeping(id, kept.Version, "Corrected."));
        (await Own()).Single().Text.Should().Be("Corrected.");
        await Clinic.Do(Care.Psychologist, Care.Deleting(id, (await Own()).Single().Version));

        (await Own()).Should().BeEmpty();
        (await Clinic.Raw<long>("select count(*) from private_note")).Should().Be(0);
    }

    [Fact]
    public async Task Of_two_windows_the_second_sees_what_the_first_kept()
    {
        var id = NewNote();
        await Clinic.Do(Care.Psychologist, Care.Keeping(id, 0, "First"));
        await Clinic.Do(Care.Psychologist, Care.Keeping(id, 2, "From one window"));

        var second = await Clinic.UseCases.Run(Care.Psychologist, Care.Keeping(id, 2, "From the other"), Ct);

        second.Should().BeOfType<Outcome<Nothing>.Conflict>().Which.Theirs.Should().Be(new KeepNote.Theirs("From one window", 3));
        (await Clinic.UseCases.Run(Care.Psychologist, Care.Deleting(id, 2), Ct)).Should().BeOfType<Outcome<Nothing>.Conflict>();
        (await Own()).Single().Text.Should().Be("From one window");
    }

    [Fact]
    public async Task What_is_discarded_is_gone_and_what_was_kept_before_stands()
    {
        var (fresh, kept) = (NewNote(), NewNote());
        await Clinic.Do(Care.Psychologist, Care.Keeping(kept, 0, "Stands"));
        foreach (var id in new[] { fresh, kept })
        {
            await Clinic.Do(Care.Psychologist, Care.Typing(id, "Not this"));
            await Clinic.Do(Care.Psychologist, new DiscardNoteDraft.Command(Guid.CreateVersion7(), Care.Patient, id));
        }

        (await Own()).Should().ContainSingle().Which.Should().BeEquivalentTo(new { Id = kept, Text = "Stands", Draft = (string?)null });
    }

    [Theory]
    [InlineData("", "Write something first, or close the note.")]
    [InlineData(null, "At most 12000 characters; this has 12001.")]
    public async Task What_cannot_be_kept_is_said_at_its_field(string? text, string words)
    {
        var refused = await Clinic.UseCases.Run(Care.Psychologist, Care.Keeping(NewNote(), 0, text ?? new string('x', PrivateNote.Length + 1)), Ct);

        refused.Should().BeOfType<Outcome<Nothing>.Invalid>().Which.Errors.Should().ContainSingle().Which.Should().Be(new FieldError(nameof(KeepNote.Command.Text), words));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repeat()
    {
        var written = new List<PrivateNoteId>();
        for (var note = 0; note < (2 * PrivateNotesQuery.PageSize) + 3; note++)
        {
            written.Add(NewNote());
            await Clinic.Do(Care.Psychologist, Care.Keeping(written[^1], 0, $"Note {note}"));
            Clinic.Clock.Advance(TimeSpan.FromSeconds(note % 2));
        }

        var read = new List<PrivateNotesQuery.Row>();
        while (await Clinic.Ask(Care.Psychologist, new PrivateNotesQuery.Request(Care.Patient, read.LastOrDefault())) is { Count: > 0 } page)
        {
            read.AddRange(page);
        }

        read.Select(x => x.Id).Should().BeEquivalentTo(written).And.OnlyHaveUniqueItems();
        read.Select(x => x.WrittenAt).Should().BeInDescendingOrder();
    }

    [Fact]
    public async Task Nobody_but_psychologists_keeps_any()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            var somebody = await Clinic.Hire(role, role == Role.Clinician ? Discipline.PrimaryCare : Discipline.Psychology);
            (await Clinic.UseCases.Ask(somebody, new PrivateNotesQuery.Request(Care.Patient, null), Ct)).Should().BeOfType<Outcome<IReadOnlyList<PrivateNotesQuery.Row>>.Refused>();
        }
    }

    [Fact]
    public async Task To_write_one_changes_nothing_that_a_colleague_is_told_of()
    {
        var bell = Clinic.Services.GetRequiredService<NodeBell>();
        bell.Take();
        var id = NewNote();
        var before = await Clinic.Raw<string>("select coalesce(string_agg(t::text, ';' order by t::text), '') from attention t");

        await Clinic.Do(Care.Psychologist, Care.Typing(id, "He fell silent."));
        await Clinic.Do(Care.Psychologist, Care.Keeping(id, 1, "He fell silent."));
        await Clinic.Do(Care.Psychologist, Care.Deleting(id, 2));

        bell.Take().Should().BeNull();
        (await Clinic.Raw<string>("select coalesce(string_agg(t::text, ';' order by t::text), '') from attention t")).Should().Be(before);
        await Clinic.Raw<int>("with gone as (delete from audit.entry where table_name not in ('private_note')) select 0");
        (await Clinic.Raw<long>("select count(*) from audit.entry")).Should().Be(3, "the privacy officer finds that something was written, and when");
        (await Clinic.Ask(Care.Gp, new ChangedQuery.Request(Care.Patient, TimeSpan.FromHours(1)))).Should().BeFalse();
    }

    private Task<IReadOnlyList<PrivateNotesQuery.Row>> Own() => Care.NotesOf(Care.Psychologist);
}
