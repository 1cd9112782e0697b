using System.Text.RegularExpressions;

namespace CareCoord.Web.Tests.Architecture;

public sealed partial class PrivateNotesApartTests
{
    [Fact]
    public void One_file_of_the_program_asks_for_private_notes() =>
        Repository.Files("src", ".cs", ".razor", ".sql").Where(x => Asking().IsMatch(x.Text)).Select(x => x.Path)
            .Should().Equal("src/CareCoord.Web/Features/PrivateNotes/Loading.cs");

    // As a set, by plain SQL, or from another entity by way of a navigation.
    [GeneratedRegex(@"Set<PrivateNote>|(from|join|update|into) private_note\b|(IReadOnlyList|ICollection|List)<PrivateNote>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Asking();
}
