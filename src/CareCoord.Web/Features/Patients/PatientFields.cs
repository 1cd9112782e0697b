using CareCoord.Domain.Patients;
using CareCoord.Web.Execution;
using FluentValidation;

namespace CareCoord.Web.Features.Patients;

/// <summary>What one types about a person: details, identifiers, contact points.</summary>
public sealed record PatientFields
{
    /// <summary>Names, birth date and the rest.</summary>
    public required PatientDetails Details { get; init; }

    /// <summary>Identifiers.</summary>
    public IReadOnlyList<IdentifierField> Identifiers { get; init; } = [];

    /// <summary>Telephone numbers and addresses, the preferred one first.</summary>
    public IReadOnlyList<ContactPointField> ContactPoints { get; init; } = [];

    /// <summary>Checks them; the same for a new person and for an edit.</summary>
    public sealed class Rules : AbstractValidator<PatientFields>
    {
        /// <summary>States the rules.</summary>
        public Rules(TimeProvider clock)
        {
            RuleFor(x => x.Details.FamilyName).Line(PatientLimits.Name).OverridePropertyName("FamilyName");
            RuleFor(x => x.Details.GivenNames).OptionalLine(PatientLimits.Name).OverridePropertyName("GivenNames");
            RuleFor(x => x.Details.PreferredName).OptionalLine(PatientLimits.Name).OverridePropertyName("PreferredName");
            RuleFor(x => x.Details.Title).OptionalLine(PatientLimits.Title).OverridePropertyName("Title");
            RuleFor(x => x.Details.GenderIdentity).OptionalLine(PatientLimits.GenderIdentity).OverridePropertyName("GenderIdentity");
            RuleFor(x => x.Details.Language).OptionalLine(PatientLimits.Language).OverridePropertyName("Language");
            RuleFor(x => x.Details.TimeZone).TimeZone().OverridePropertyName("TimeZone");
            RuleFor(x => x.Details.BirthDate).WithinLife(clock).OverridePropertyName("BirthDate");
            RuleFor(x => x.Details.DeceasedOn).WithinLife(clock).OverridePropertyName("DeceasedOn");
            RuleFor(x => x.Details.LeftOn).WithinLife(clock).OverridePropertyName("LeftOn");
            RuleFor(x => x.Details.DeceasedOn).Must((x, died) => died is null || x.Details.BirthDate is null || died >= x.Details.BirthDate)
                .WithMessage("The day of death lies before the birth date. One of the two is wrong.").OverridePropertyName("DeceasedOn");
            RuleFor(x => x.Details.QuietUntil).Must((x, until) => until is null == x.Details.QuietFrom is null)
                .WithMessage("Quiet hours need a beginning and an end.").OverridePropertyName("QuietUntil");
            RuleForEach(x => x.Identifiers).ChildRules(x =>
            {
                x.RuleFor(y => y.System).OptionalLine(PatientLimits.Identifier);
                x.RuleFor(y => y.Label).Line(PatientLimits.Identifier);
                x.RuleFor(y => y.Value).Line(PatientLimits.Identifier);
            });
            RuleForEach(x => x.ContactPoints).ChildRules(x =>
            {
                x.RuleFor(y => y.Value).Line(PatientLimits.ContactPoint);
                x.RuleFor(y => y.Value).EmailAddress().When(y => y.System == ContactPointSystem.Email).WithMessage("This is not an e-mail address. Write one such as ana@example.org.");
                x.RuleFor(y => y.Value).Matches(@"^[0-9+()/. -]{3,}$").When(y => y.System != ContactPointSystem.Email)
                    .WithMessage("A telephone number has digits, spaces and + ( ) / - only.");
            });
        }
    }
}

/// <summary>One identifier as typed.</summary>
/// <param name="System">Who issues it; empty takes the label.</param>
/// <param name="Label">What the page calls it.</param>
/// <param name="Value">The identifier.</param>
public sealed record IdentifierField(string System, string Label, string Value);

/// <summary>One telephone number or address as typed.</summary>
public sealed record ContactPointField(ContactPointSystem System, string Value);
