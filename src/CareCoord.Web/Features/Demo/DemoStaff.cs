using CareCoord.Domain.Teams;

namespace CareCoord.Web.Features.Demo;

/// <summary>The invented staff of the demo clinic.</summary>
internal static class DemoStaff
{
    /// <summary>One of them.</summary>
    /// <param name="Key">Part of the account's address.</param>
    /// <param name="Name">Name.</param>
    /// <param name="Title">Profession in words.</param>
    /// <param name="Role">Role.</param>
    /// <param name="Discipline">Discipline.</param>
    /// <param name="Deputy">Key of the deputy.</param>
    internal sealed record Person(string Key, string Name, string Title, Role Role, Discipline Discipline, string? Deputy);

    /// <summary>All, in the order in which the sign-in page offers them.</summary>
    public static IReadOnlyList<Person> All { get; } =
    [
        new("ana", "Ana Duarte", "Care coordinator", Role.Coordinator, Discipline.Coordination, "joao"),
        new("okoye", "Dr Chidi Okoye", "General practitioner", Role.Clinician, Discipline.PrimaryCare, "patel"),
        new("lee", "Lee Brandt", "Psychologist", Role.Clinician, Discipline.Psychology, "vera"),
        new("sorli", "Dr Ingrid Sørli", "Gastroenterologist", Role.Clinician, Discipline.Specialty, "weber"),
        new("ruiz", "Dr Marta Ruiz", "Psychiatric consultant", Role.PsychiatricConsultant, Discipline.Psychology, "lee"),
        new("mo", "Mo Haddad", "Huddle facilitator", Role.Facilitator, Discipline.Coordination, "ana"),
        new("joao", "João Lima", "Care coordinator", Role.Coordinator, Discipline.Coordination, "ana"),
        new("patel", "Dr Nisha Patel", "General practitioner", Role.Clinician, Discipline.PrimaryCare, "okoye"),
        new("vera", "Vera Novak", "Psychologist", Role.Clinician, Discipline.Psychology, "lee"),
        new("weber", "Dr Jonas Weber", "Pain specialist", Role.Clinician, Discipline.Specialty, "sorli"),
        new("tess", "Tess Murray", "Occupational therapist", Role.Clinician, Discipline.OccupationalTherapy, "farid"),
        new("farid", "Farid Aziz", "Social worker", Role.Clinician, Discipline.SocialWork, "tess"),
        new("helen", "Helen Strand", "Clinical supervisor", Role.Supervisor, Discipline.Psychology, "ruiz"),
        new("kim", "Kim Doyle", "Front desk", Role.FrontDesk, Discipline.Coordination, null),
        new("petra", "Petra Olsen", "Privacy officer", Role.PrivacyOfficer, Discipline.Coordination, null),
        new("ada", "Ada Brook", "Administrator", Role.Administrator, Discipline.Coordination, null),
    ];
}
