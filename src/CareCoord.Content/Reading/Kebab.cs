using System.Text;

namespace CareCoord.Content.Reading;

/// <summary>How C# names are written in content: <c>PrimaryCare</c> is <c>primary-care</c>.</summary>
internal static class Kebab
{
    public static string Of<T>(T value)
        where T : struct, Enum => Of(value.ToString());

    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(Of)];

    public static T? Find<T>(string written)
        where T : struct, Enum
    {
        var found = Enum.GetValues<T>().Where(v => Of(v) == written).ToList();
        return found.Count > 0 ? found[0] : null;
    }

    private static string Of(string name)
    {
        var written = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && written.Length > 0)
            {
                written.Append('-');
            }

            written.Append(char.ToLowerInvariant(letter));
        }

        return written.ToString();
    }
}
