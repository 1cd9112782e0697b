using CareCoord.Domain.Contacts;
using CareCoord.Domain.Patients;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Consents;

/// <summary>One consent of a person: per kind, channel and third party. The latest answer stands; the history is in the audit trail.</summary>
public sealed class Consent : IAboutPatient, IVersioned
{
    private Consent()
    {
    }

    /// <summary>Opens a consent that nobody has asked for yet.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="patient">The person.</param>
    /// <param name="kind">What is asked.</param>
    /// <param name="channel">The channel, for messages.</param>
    /// <param name="thirdParty">With whom, for a third party; else empty.</param>
    /// <exception cref="RuleViolationException">consent.channel, consent.third-party</exception>
    public Consent(ConsentId id, PatientId patient, ConsentKind kind, Channel? channel = null, string thirdParty = "")
    {
        if (kind == ConsentKind.Messages != channel is not null)
        {
            throw new RuleViolationException("consent.channel", "Consent to messages names a channel, and no other consent does.");
        }

        if (kind == ConsentKind.ShareWithThirdParty != (thirdParty.Length > 0))
        {
            throw new RuleViolationException("consent.third-party", "Name the third party: a person, school, employer or body.");
        }

        Id = id;
        PatientId = patient;
        Kind = kind;
        Channel = channel;
        ThirdParty = thirdParty;
    }

    /// <summary>Longest name of a third party, in characters.</summary>
    public const int ThirdPartyLength = 200;

    /// <summary>Its id.</summary>
    public ConsentId Id { get; private set; }

    /// <inheritdoc/>
    public PatientId PatientId { get; private set; }

    /// <summary>What is asked.</summary>
    public ConsentKind Kind { get; private set; }

    /// <summary>The channel, for messages.</summary>
    public Channel? Channel { get; private set; }

    /// <summary>With whom, for a third party; else empty.</summary>
    public string ThirdParty { get; private set; } = "";

    /// <summary>The answer as recorded; expiry is computed by <see cref="StateOn"/>.</summary>
    public ConsentState Answer { get; private set; }

    /// <summary>The day on which it was asked.</summary>
    public DateOnly? AskedOn { get; private set; }

    /// <summary>Who asked.</summary>
    public StaffId? AskedBy { get; private set; }

    /// <summary>Last day on which a given consent holds; null = until withdrawn.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <inheritdoc/>
    public int Version { get; private set; }

    /// <summary>How the consent stands on a day.</summary>
    public ConsentState StateOn(DateOnly day) =>
        Answer == ConsentState.Given && ValidUntil < day ? ConsentState.Expired : Answer;

    /// <summary>Records the person's answer.</summary>
    /// <param name="given">True when the person agrees.</param>
    /// <param name="by">Who asked.</param>
    /// <param name="on">The day.</param>
    /// <param name="validUntil">Last day on which it holds, if limited.</param>
    public void Record(bool given, StaffId by, DateOnly on, DateOnly? validUntil = null)
    {
        Answer = given ? ConsentState.Given : ConsentState.Refused;
        AskedBy = by;
        AskedOn = on;
        ValidUntil = given ? validUntil : null;
        Version++;
    }
}
