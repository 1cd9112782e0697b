namespace CareCoord.Web.Starting;

/// <summary>Tells whoever started the program what it is doing, in plain lines.</summary>
internal static class Say
{
    public static void Line(string sentence) => Console.Out.WriteLine(sentence);
}
