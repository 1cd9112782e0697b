using System.Globalization;
using CareCoord.Content;
using CareCoord.Domain.Consents;
using CareCoord.Domain.Contacts;
using CareCoord.Domain.Episodes;
using CareCoord.Domain.FollowUps;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Safety;
using CareCoord.Domain.Teams;
using CareCoord.Domain.Time;
using CareCoord.Web.Execution;

namespace CareCoord.Web.Features.Demo;

/// <summary>Invents the lives of the demo clinic's people, always the same ones: everything follows from one seed and the day.</summary>
internal sealed class DemoLives(Work work, ContentLibrary content, IReadOnlyDictionary<string, Staff> staff, TeamId team)
{
    private const int Seed = 20_260_302;
    private const int DaysBetweenContacts = 14;
    private const int DaysSinceReview = 25;

    private static readonly string[] Gps = ["okoye", "patel"];
    private static readonly string[] Psychologists = ["lee", "vera"];
    private static readonly string[] Specialists = ["sorli", "weber"];
    private static readonly string[] Coordinators = ["ana", "ana", "ana", "joao"];

    // The same people on every installation is the point; nothing secret hangs on it.
    private readonly Random _chance = new(Seed);
    private readonly DemoPlans _plans = new(work, content, new Random(Seed + 1));
    private readonly DemoPractice _practice = new(work, content, new Random(Seed + 2));
    private readonly DemoDay _day = new(work);

    /// <summary>Invents one person with their past.</summary>
    public PatientId Live(int number)
    {
        var patient = Born(number);
        var phase = (number % 10) switch { 0 => Phase.Engagement, 7 or 8 => Phase.Maintenance, 9 when number % 20 == 9 => Phase.Referred, _ => Phase.Active };
        var weeks = phase switch { Phase.Referred => 0, Phase.Engagement => 1, Phase.Maintenance => 30 + _chance.Next(20), _ => 2 + _chance.Next(28) };
        var began = work.Today.AddDays(-((weeks * 7) + _chance.Next(5))).OrPreviousWorkingDay();
        var cast = DemoDay.Cast(number);
        var (lead, coordinator) = (Pick(Gps, cast.Lead), Pick(Coordinators, cast.Coordinator));
        var (psychologist, specialist) = (Pick(Psychologists, cast.Psychologist), Pick(Specialists, cast.Specialist));
        var episode = new Episode(
            work.NewId<EpisodeId>(), patient.Id, phase, lead.Id, coordinator.Id, [Discipline.PrimaryCare, Discipline.Psychology, Discipline.Specialty], began);
        work.Db.AddRange(patient, episode, CareTeamMember.WholeTeam(work.NewId<CareTeamMemberId>(), patient.Id, team, began));
        foreach (var member in new[] { psychologist, specialist, lead, coordinator })
        {
            work.Db.Add(CareTeamMember.Named(work.NewId<CareTeamMemberId>(), patient.Id, member.Id, began));
        }

        Agree(patient.Id, coordinator, began, everything: number % 9 != 4);
        var goal = Contacts(patient, episode, coordinator, began, missesLast: number % 13 == 5);
        Reviewed(patient, episode, lead, began);
        Care(new DemoPerson { Number = number, Patient = patient, Episode = episode, Lead = lead, Coordinator = coordinator, Psychologist = psychologist, Specialist = specialist, Goal = goal });
        return patient.Id;
    }

    private void Care(DemoPerson person)
    {
        if (_plans.Write(person))
        {
            _practice.Practise(person);
        }

        _day.Tell(person);
        if (person.Number == 0)
        {
            work.Db.Add(new SafetyFlag(work.NewId<SafetyFlagId>(), person.Patient.Id, SafetyLevel.Moderate,
                "Said on the phone that she does not see how to go on. Not alone tonight; her sister stays.", person.Coordinator.Id, person.Lead.Id, work.Now.AddHours(-9)));
        }

        work.Reevaluate(person.Patient.Id);
    }

    private Patient Born(int number)
    {
        var born = new DateOnly(1948, 1, 1).AddDays(_chance.Next(22_000));
        var id = work.NewId<PatientId>();
        var quiet = _chance.Next(5) == 0;
        var sex = number % 3 == 1 ? Sex.Male : Sex.Female;
        var given = sex == Sex.Male ? DemoWords.Men : DemoWords.Women;
        var patient = new Patient(id, new PatientDetails
        {
            FamilyName = DemoWords.Family[number % DemoWords.Family.Length],
            GivenNames = given[((number * 5) + (number / DemoWords.Family.Length)) % given.Length],
            BirthDate = born,
            Sex = sex,
            Language = _chance.Next(8) == 0 ? "pt" : "en",
            TimeZone = work.Actor.TimeZone,
            QuietFrom = quiet ? new TimeOnly(21, 0) : null,
            QuietUntil = quiet ? new TimeOnly(8, 0) : null,
        }, team);
        patient.ReachableBy(
            [new PatientIdentifier(work.NewId<IdentifierId>(), id, "MRN", "MRN", (700_000_000 + (number * 4127)).ToString("### ### ###", CultureInfo.InvariantCulture))],
            [new ContactPoint(work.NewId<ContactPointId>(), id, ContactPointSystem.Phone, $"555 01{number:000}", 1)]);
        patient.RecordAllergies(_chance.Next(3) switch { 0 => AllergyState.NoneKnown, 1 => AllergyState.Known, _ => AllergyState.NotRecorded });
        return patient;
    }

    private void Agree(PatientId patient, Staff by, DateOnly on, bool everything)
    {
        (ConsentKind Kind, Channel? Channel)[] asks = [(ConsentKind.Contact, null), (ConsentKind.ShareInTeam, null), (ConsentKind.Messages, Channel.Message), (ConsentKind.Messages, Channel.Email)];
        foreach (var (kind, channel) in asks)
        {
            var consent = new Consent(work.NewId<ConsentId>(), patient, kind, channel);
            if (everything || kind == ConsentKind.Contact)
            {
                consent.Record(given: kind != ConsentKind.Messages || channel != Channel.Email || _chance.Next(3) > 0, by.Id, on);
            }

            work.Db.Add(consent);
        }
    }

    /// <summary>A contact about every fortnight, each with the follow-up it kept, and the goal rated: slowly up, with bad days.</summary>
    private Goal Contacts(Patient patient, Episode episode, Staff by, DateOnly began, bool missesLast)
    {
        var goal = new Goal(work.NewId<GoalId>(), patient.Id, episode.Id, DemoWords.Activities[_chance.Next(DemoWords.Activities.Length)], began.AddDays(84 + _chance.Next(200)), isTarget: true);
        goal.Edit(goal.Activity, goal.By > work.Today ? goal.By : null, 7);
        work.Db.Add(goal);
        var rating = 1 + _chance.Next(4);
        var last = began;
        for (var day = began.AddDays(DaysBetweenContacts).OrNextWorkingDay(); day < work.Today.AddDays(missesLast ? -25 : -1); day = day.AddDays(DaysBetweenContacts + _chance.Next(4)).OrNextWorkingDay())
        {
            var contact = Contact(patient, episode, by, day);
            var kept = Owed(patient, episode, by, last, day);
            kept.Complete(by.Id, contact.At, day, contact.Id);
            rating = Math.Clamp(rating + _chance.Next(4) - 1, 0, 9);
            work.Db.AddRange(contact, kept, new GoalRating(work.NewId<GoalRatingId>(), goal.Id, patient.Id, rating, day, by.Id, contact.Id));
            last = day;
        }

        if (missesLast && last.AddDays(DaysBetweenContacts).OrNextWorkingDay() is var owed && owed < work.Today)
        {
            work.Db.Add(Owed(patient, episode, by, last, owed));
        }

        return goal;
    }

    /// <summary>The case was reviewed within the last weeks, unless care has only begun.</summary>
    private void Reviewed(Patient patient, Episode episode, Staff lead, DateOnly began)
    {
        var day = work.Today.AddDays(-1 - _chance.Next(DaysSinceReview)).OrPreviousWorkingDay();
        if (day <= began.AddDays(DaysBetweenContacts))
        {
            return;
        }

        var review = new FollowUp(work.NewId<FollowUpId>(), patient.Id, work.NewId<FollowUpReasonId>(), new Owed(
            new ReasonKey(episode.Id, ReasonSource.Phase, FollowUpKind.CaseReview, $"on:{day:yyyy-MM-dd}"), lead.Discipline, lead.Id, day.AddDays(-2), day, null, new ReasonFacts()));
        review.Complete(lead.Id, WallClock.InstantOf(day, new TimeOnly(12, 30), work.Actor.TimeZone), day);
        work.Db.Add(review);
    }

    private FollowUp Owed(Patient patient, Episode episode, Staff by, DateOnly last, DateOnly day) => new(
        work.NewId<FollowUpId>(), patient.Id, work.NewId<FollowUpReasonId>(), new Owed(
            new ReasonKey(episode.Id, ReasonSource.Phase, FollowUpKind.Contact, $"after:{last:yyyy-MM-dd}+2wk"),
            Discipline.Coordination, by.Id, day.AddDays(-2), day, null, new ReasonFacts(Every: "2 wk")));

    private Contact Contact(Patient patient, Episode episode, Staff by, DateOnly day)
    {
        var at = WallClock.InstantOf(day, new TimeOnly(9 + _chance.Next(7), _chance.Next(4) * 15), work.Actor.TimeZone);
        return new Contact(work.NewId<ContactId>(), new ContactDetails
        {
            PatientId = patient.Id,
            EpisodeId = episode.Id,
            By = by.Id,
            Discipline = by.Discipline,
            Channel = _chance.Next(5) == 0 ? Channel.InPerson : Channel.Phone,
            Nature = _chance.Next(6) == 0 ? ContactNature.SymptomDriven : ContactNature.Planned,
            Outcome = ContactOutcome.Reached,
            At = at,
            Minutes = 8 + _chance.Next(12),
            Note = DemoWords.Notes[_chance.Next(DemoWords.Notes.Length)],
        }, at.AddMinutes(20));
    }

    private Staff Pick(string[] keys, string? cast) => staff[cast ?? keys[_chance.Next(keys.Length)]];
}
