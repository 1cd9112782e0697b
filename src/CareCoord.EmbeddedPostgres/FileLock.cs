namespace CareCoord.EmbeddedPostgres;

/// <summary>A lock that the system drops with the process, however it ends.</summary>
internal static class FileLock
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    /// <summary>Null when somebody else holds it, alone or shared.</summary>
    public static IDisposable? TryAlone(string file) => TryOpen(file, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Null when somebody holds it alone.</summary>
    public static IDisposable? TryShared(string file)
    {
        if (!File.Exists(file))
        {
            // Only a reading handle can share the lock on Unix, and that cannot create the file.
            TryOpen(file, FileAccess.ReadWrite, FileShare.ReadWrite)?.Dispose();
        }

        return TryOpen(file, FileAccess.Read, FileShare.Read);
    }

    /// <summary>Waits until nobody else holds it.</summary>
    public static async Task<IDisposable> Alone(string file, CancellationToken ct)
    {
        for (; ; )
        {
            if (TryAlone(file) is { } held)
            {
                return held;
            }

            await Task.Delay(BetweenTries, ct);
        }
    }

    private static FileStream? TryOpen(string file, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(file, access == FileAccess.Read ? FileMode.Open : FileMode.OpenOrCreate, access, share);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new CannotStartException($"{file} belongs to another account: start as that one, or name another data directory in CARECOORD_DATA.", e);
        }
        catch (IOException e) when (e is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            return null;
        }
    }
}
