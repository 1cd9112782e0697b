namespace CareCoord.Data.Migrating;

/// <summary>The SQL files that ship inside the program.</summary>
public static class Scripts
{
    /// <summary>Reads one file of the Sql folder.</summary>
    /// <param name="name">Its name without ending, such as <c>protect</c>.</param>
    public static string Read(string name)
    {
        var resource = $"CareCoord.Data.Sql.{name}.sql";
        using var stream = typeof(Scripts).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
