using CareCoord.Content.Reading;

namespace CareCoord.Content;

/// <summary>The command <c>-- check-content</c>: says whether a directory of content would load, and everything that keeps it from it.</summary>
public static class ContentCheck
{
    /// <summary>Exit code when content does not load; the same one that stops the start.</summary>
    public const int Refused = 3;

    /// <summary>Checks a directory.</summary>
    /// <param name="directory">The directory of content.</param>
    /// <param name="output">Where to print every error, or one line of summary.</param>
    /// <returns>0, or <see cref="Refused"/>.</returns>
    public static int Run(string directory, TextWriter output)
    {
        switch (ContentLibrary.Load(directory))
        {
            case ContentLoad.Loaded loaded:
                output.WriteLine(Summary(loaded));
                return 0;
            case ContentLoad.Refused refused:
                foreach (var error in refused.Errors)
                {
                    output.WriteLine(error);
                }

                output.WriteLine($"{refused.Errors.Length} {(refused.Errors.Length == 1 ? "error" : "errors")}. Nothing was loaded.");
                return Refused;
            default:
                throw new InvalidOperationException("There is no third outcome.");
        }
    }

    /// <summary>Adds the lines of new files and new versions to <c>meanings.lock</c>; a line that stands is never changed.</summary>
    /// <param name="directory">The directory of content.</param>
    /// <param name="output">Where to print the lines.</param>
    /// <returns>0, or <see cref="Refused"/> when there is no such directory.</returns>
    public static int Lock(string directory, TextWriter output)
    {
        if (ContentDirectory.Read(directory, out var files, out var meanings) is { } error)
        {
            output.WriteLine(error);
            return Refused;
        }

        var missing = MeaningsLock.Missing(meanings, [.. files.Select(f => Document.Read(f, [])).OfType<Document>()]);
        File.AppendAllLines(Path.Combine(directory, MeaningsLock.FileName), missing);
        foreach (var line in missing)
        {
            output.WriteLine(line);
        }

        return 0;
    }

    private static string Summary(ContentLoad.Loaded loaded)
    {
        var content = loaded.Content;
        return $"Content is right: {content.Protocols.Count} protocols, {content.Rules.Count} rules, {content.Forms.Count} forms, {content.Cards.Count} cards, "
            + $"{content.PlanTemplates.Count} plan templates, {content.Messages.Count} messages, {content.Vocabularies.Count} vocabularies; {loaded.Examples} examples hold.";
    }
}
