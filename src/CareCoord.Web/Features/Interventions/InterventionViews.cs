using CareCoord.Content;
using CareCoord.Domain.Content;
using CareCoord.Domain.Criteria;
using CareCoord.Domain.Interventions;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Proposals;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution.Upkeep;

namespace CareCoord.Web.Features.Interventions;

/// <summary>Puts interventions into words.</summary>
internal sealed class InterventionViews(
    ContentLibrary content, EvaluatingFacts facts, Facts? seen, Findings findings, Dictionary<StaffId, Staff> staff, InterventionStory story, string zone, DateTimeOffset now)
{
    public InterventionView Of(Intervention intervention)
    {
        var protocol = content.ProtocolOf(intervention);
        var standing = InterventionFacts.Of(intervention, protocol);
        return new InterventionView
        {
            Id = intervention.Id,
            Title = protocol.Header.Title,
            Words = protocol.ForClinician,
            Discipline = staff[intervention.OwnerId].Discipline,
            Owner = staff[intervention.OwnerId].Name,
            PausedUntil = intervention.PausedUntil,
            Stage = DoingWords.Stage(intervention, protocol),
            Dose = DoingWords.Dose(intervention, protocol),
            LeftOut = DoingWords.LeftOut(intervention, protocol),
            LeftOutCodes = protocol.LeftOut(intervention.Setup),
            WhenToStop = protocol.WhenToStop,
            ForPerson = protocol.ForPerson,
            Cards = [.. protocol.Cards.Select(x => Card(intervention.PatientId, x)).OfType<InterventionView.CardView>()],
            Done = protocol.Dose is null ? null : DoingWords.Done(facts.Entries.AdherenceOf(intervention, protocol, Today(intervention)), Today(intervention)),
            NotYet = [.. findings.Still.Where(x => x.Intervention == intervention.Id && x.Move?.GoesUp() == true).Select(DoingWords.NotYet)],
            Held = [.. (seen?.Holds ?? []).Where(x => Covers(x, intervention, protocol)).Select(x => x.Rule).Distinct(StringComparer.Ordinal).Select(RuleTitle)],
            PracticeForms = [.. protocol.Records.Where(x => x != protocol.Sessions?.Record)],
            SessionForm = protocol.Sessions?.Record,
            CanShorten = MoveStep.Of(MoveKind.Lower, protocol, standing).To is not null,
            CanGoBack = MoveStep.Of(MoveKind.Back, protocol, standing).To is not null,
            Recorded = [.. Recorded(intervention)],
            Charts = new PracticeCharts(content, zone, Today(intervention)).Of(
                intervention, protocol, staff[intervention.OwnerId].Discipline, [.. facts.Entries.AllOf(intervention.PatientId).Where(x => x.InterventionId == intervention.Id)], story.HoldsOn(intervention)),
            Setup = intervention.Setup,
            SetupQuestions = protocol.Setup,
            Story = story.Of(intervention, protocol),
        };
    }

    private DateOnly Today(Intervention intervention) => facts.TodayOf(intervention.PatientId, now);

    private static bool Covers(HoldFact hold, Intervention intervention, Protocol protocol) =>
        hold.Covers(MoveKind.Raise, intervention.Id, protocol.Tags) || hold.Covers(MoveKind.Advance, intervention.Id, protocol.Tags);

    private string RuleTitle(string rule) => rule == Hold.ByHand ? "Held by a colleague" : content.Rules.Find(rule)?.Header.Title ?? rule;

    private InterventionView.CardView? Card(PatientId patient, string id) =>
        content.Cards.Find(id) is { } card && facts.Entries.AllOf(patient).LastOrDefault(x => x.Form == id) is { } written
            ? new InterventionView.CardView(card.Header.Title, card.Questions, written.Answers)
            : null;

    private IEnumerable<InterventionView.RecordedView> Recorded(Intervention intervention) => facts.Entries.AllOf(intervention.PatientId)
        .Where(x => x.InterventionId == intervention.Id)
        .Reverse()
        .Take(DoingQuery.Recent)
        .Select(x => (Entry: x, Form: content.Forms.Find(new ContentRef(x.Form, x.FormVersion))))
        .Where(x => x.Form is not null)
        .Select(x => new InterventionView.RecordedView(x.Entry.Id, WallClock.LocalOf(x.Entry.HappenedAt, zone), x.Form!.Questions, x.Entry.Answers));
}
