namespace CareCoord.Content.Reading;

/// <summary>A directory of content on disk.</summary>
internal static class ContentDirectory
{
    /// <summary>Reads the files of the known folders, or says why there are none.</summary>
    public static ContentError? Read(string directory, out IReadOnlyList<ContentFile> files, out string meanings)
    {
        files = [];
        meanings = "";
        if (!Directory.Exists(directory))
        {
            return new ContentError(directory, 0, 0, "there is no such directory. Name the one that holds Forms, Protocols, Rules and so on.");
        }

        files =
        [
            .. Folders.Names
                .Select(folder => Path.Combine(directory, folder))
                .Where(Directory.Exists)
                .SelectMany(folder => Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories))
                .Order(StringComparer.Ordinal)
                .Select(path => new ContentFile(Path.GetRelativePath(directory, path).Replace('\\', '/'), File.ReadAllText(path))),
        ];
        var locked = Path.Combine(directory, MeaningsLock.FileName);
        meanings = File.Exists(locked) ? File.ReadAllText(locked) : "";
        return null;
    }
}
