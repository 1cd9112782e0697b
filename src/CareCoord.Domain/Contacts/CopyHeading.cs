namespace CareCoord.Domain.Contacts;

/// <summary>Who a copied text is about, in the words of the banner.</summary>
/// <param name="Person">Name, birth date and identifier, such as <c>OYELARAN, Tunde · born 14-Jul-1969 · MRN 704 218 993</c>.</param>
/// <param name="Zone">The person's IANA time zone; all times are of it.</param>
public sealed record CopyHeading(string Person, string Zone);
