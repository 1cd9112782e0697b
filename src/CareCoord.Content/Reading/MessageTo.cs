namespace CareCoord.Content.Reading;

/// <summary>To whom a message goes, as content writes it.</summary>
internal enum MessageTo
{
    Person,
}
