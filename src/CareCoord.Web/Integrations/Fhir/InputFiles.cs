using System.IO.Compression;

namespace CareCoord.Web.Integrations.Fhir;

/// <summary>The files of an import: one file or a folder, JSON or NDJSON, plain or gzip.</summary>
internal static class InputFiles
{
    private static readonly string[] Endings = [".json", ".ndjson"];

    /// <summary>All files that can hold resources, in order of name.</summary>
    /// <exception cref="ImportRefusedException">There is nothing there.</exception>
    public static IReadOnlyList<FileInfo> In(string path)
    {
        if (File.Exists(path))
        {
            return [new FileInfo(path)];
        }

        if (!Directory.Exists(path))
        {
            throw new ImportRefusedException($"There is no file or folder '{path}'. Name one that exists.");
        }

        var files = new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(x => Endings.Contains(Ending(x.Name))).OrderBy(x => x.FullName, StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw new ImportRefusedException($"The folder '{path}' holds no .json, .ndjson, .json.gz or .ndjson.gz file.");
    }

    /// <summary>True for one resource a line.</summary>
    public static bool IsLines(FileInfo file) => Ending(file.Name) == ".ndjson";

    /// <summary>Opens a file, unpacking it when it is packed.</summary>
    public static Stream Open(FileInfo file)
    {
        var stream = file.OpenRead();
        return file.Extension.Equals(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
    }

    private static string Ending(string name)
    {
        var plain = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        return Path.GetExtension(plain).ToLowerInvariant();
    }
}
