namespace CareCoord.Web.Tests.Fixtures;

/// <summary>A folder that any account may enter, removed with what is in it.</summary>
public sealed class TemporaryDirectory : IDisposable
{
    public TemporaryDirectory()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path, (UnixFileMode)0b111_101_101);
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("carecoord-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
