namespace CareCoord.Content;

/// <summary>Something that keeps content from loading: where it stands, what was read, and what would be right.</summary>
/// <param name="File">The file, relative to the content directory.</param>
/// <param name="Line">The line, from 1; 0 when it is about the whole file.</param>
/// <param name="Column">The column, from 1; 0 when it is about the whole line.</param>
/// <param name="Message">What was read, and what would be right.</param>
public sealed record ContentError(string File, int Line, int Column, string Message)
{
    /// <summary>As it is printed: <c>file:line:column  message</c>.</summary>
    public override string ToString() => $"{Place}  {Message}";

    private string Place => (Line, Column) switch
    {
        (0, _) => File,
        (_, 0) => $"{File}:{Line}",
        _ => $"{File}:{Line}:{Column}",
    };
}
