namespace CareCoord.Web.Features.Demo;

/// <summary>Names and words for invented people.</summary>
internal static class DemoWords
{
    public static readonly string[] Family =
    [
        "Halvorsen", "Oyelaran", "Marchetti", "Lindqvist", "Nakamura", "Abara", "Weiss", "Fonseca", "O'Brien", "Kowalska", "Dubois", "Haddad", "Petrov", "Silva", "Jensen",
        "Murphy", "Rossi", "Bauer", "Novak", "Santos", "Khan", "Ferreira", "Andersson", "Costa", "Schmidt", "Moreau", "Gallagher", "Ivanova", "Tanaka", "Mensah", "Almeida",
        "Berg", "Clarke", "Demir", "Eriksen", "Fischer", "Garcia", "Hughes", "Ismail", "Johansson", "Keller", "Laurent", "Meyer", "Nilsen", "Owusu", "Pereira", "Quinn", "Ribeiro",
    ];

    public static readonly string[] Women =
    [
        "Ida", "Rosa", "Emi", "Grace", "Maeve", "Zofia", "Claire", "Elena", "Kirsten", "Giulia", "Petra", "Inês", "Amina", "Marta", "Anna", "Nora", "Katya", "Sofia", "Leyla", "Hanna", "Linnea",
    ];

    public static readonly string[] Men =
    [
        "Tunde", "Per", "Jonas", "Agustín", "Omar", "Rui", "Sean", "Stefan", "Tiago", "Lars", "Luc", "Hiro", "Kofi", "Erik", "Tom", "Magnus", "Diego", "Rhys", "Yusuf",
    ];

    public static readonly string[] Activities =
    [
        "Carry the shopping home", "Read to my son", "Walk to the harbour and back", "Work a whole morning", "Sleep through until six", "Cook for friends", "Cycle to work",
        "Sit through a film", "Play the piano for half an hour", "Take the train alone", "Lift my little niece", "Eat out without a plan", "Climb the stairs in one go", "Garden on Saturday",
    ];

    public static readonly string[] Notes =
    [
        "Better week, slept more. Will keep mornings quiet.", "Pain as before, but went out twice.", "Worried about the result; explained again what was ruled out.",
        "Practised most days; evenings are hard.", "Busy at work; agreed smaller steps.", "Says the plan makes sense now.", "Flare after the weekend, shorter than the last one.", "",
    ];
}
