using CareCoord.Domain.Patients;

namespace CareCoord.Web.Security;

/// <summary>One question of access, such as "may write in a record?". A class each; a use case names one.</summary>
public abstract class Access
{
    /// <summary>Any member of staff, about nobody in particular.</summary>
    public static Access Staff { get; } = new AnyStaff();

    /// <summary>Reads a person's record.</summary>
    public static Access ReadRecord { get; } = new ReadsRecord();

    /// <summary>Writes in a person's record: contacts, plan, interventions, decisions.</summary>
    public static Access WriteRecord { get; } = new WritesRecord();

    /// <summary>Records what happened with a person, or raises a safety flag: also in an emergency.</summary>
    public static Access Attend { get; } = new Attends();

    /// <summary>Opens a closed record in an emergency.</summary>
    public static Access OpenInEmergency { get; } = new OpensInEmergency();

    /// <summary>Writes and reads private notes of one's own about a person.</summary>
    public static Access KeepPrivateNotes { get; } = new KeepsPrivateNotes();

    /// <summary>Says who takes part in a person's care.</summary>
    public static Access ChangeCareTeam { get; } = new ChangesCareTeam();

    /// <summary>Ends somebody's care.</summary>
    public static Access EndCare { get; } = new EndsCare();

    /// <summary>Gives what is practised, and lets go on what was held.</summary>
    public static Access Treat { get; } = new Treats();

    /// <summary>Sees banner, booking and <em>Before you talk</em>.</summary>
    public static Access SeeBanner { get; } = new SeesBanner();

    /// <summary>Books.</summary>
    public static Access Book { get; } = new Books();

    /// <summary>Registers people and edits names, addresses and identifiers.</summary>
    public static Access RegisterPeople { get; } = new RegistersPeople();

    /// <summary>Says that two records are one person's, or two people's after all.</summary>
    public static Access MergePeople { get; } = new MergesPeople();

    /// <summary>Takes a person into care.</summary>
    public static Access TakeIntoCare { get; } = new TakesIntoCare();

    /// <summary>Clears a safety flag.</summary>
    public static Access ClearSafety { get; } = new ClearsSafety();

    /// <summary>Works on lists of people: Today, Caseload, search.</summary>
    public static Access WorkLists { get; } = new SeesWorkLists();

    /// <summary>Finds people by name, birth date or identifier.</summary>
    public static Access FindPeople { get; } = new FindsPeople();

    /// <summary>Prepares and runs a huddle.</summary>
    public static Access RunHuddle { get; } = new RunsHuddle();

    /// <summary>Manages people, teams, sites and settings.</summary>
    public static Access Administer { get; } = new Administers();

    /// <summary>Reads who looked and who changed what.</summary>
    public static Access ReadAudit { get; } = new ReadsAudit();

    /// <summary>Only the program itself.</summary>
    public static Access SystemOnly { get; } = new OnlySystem();

    /// <summary>The question in words, for the list of use cases.</summary>
    public abstract string Question { get; }

    /// <summary>True when the answer depends on the person concerned.</summary>
    public virtual bool AboutSomebody => false;

    /// <summary>Why not, in words for the one who tried; null when they may.</summary>
    /// <param name="actor">Who acts.</param>
    /// <param name="ground">Their ground with one person; null for an operation about nobody.</param>
    public abstract string? Refusal(Actor actor, Ground? ground);

    /// <summary>The first refusal over all people concerned.</summary>
    public string? Refusal(Actor actor, IReadOnlyList<PatientId> concerning, IReadOnlyDictionary<PatientId, Ground> grounds)
    {
        if (concerning.Count == 0)
        {
            return AboutSomebody && !actor.IsSystem ? "This needs a person." : Refusal(actor, null);
        }

        foreach (var patient in concerning)
        {
            if (!grounds.TryGetValue(patient, out var ground))
            {
                return UnknownPerson;
            }

            if (Refusal(actor, ground) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    /// <summary>Said of a person who does not exist and of one in another organisation alike.</summary>
    public const string UnknownPerson = "There is no such person here. Search for the name.";
}
