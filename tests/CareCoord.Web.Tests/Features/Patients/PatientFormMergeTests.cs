using CareCoord.Web.Features.Patients;

namespace CareCoord.Web.Tests.Features.Patients;

public sealed class PatientFormMergeTests
{
    [Fact]
    public void A_death_that_a_colleague_entered_stays_when_somebody_else_saves_the_language()
    {
        var (mine, before, theirs) = (Form(), Form(), Form());
        mine.Language = "pt";
        theirs.Deceased = true;

        var lines = mine.Over(before, theirs);

        lines.Should().Equal("Deceased: yes");
        (theirs.Deceased, theirs.Language).Should().Be((true, "pt"));
    }

    [Fact]
    public void Where_both_changed_the_same_mine_stands_and_theirs_is_said()
    {
        var (mine, before, theirs) = (Form(), Form(), Form());
        (mine.Phone, theirs.Phone) = ("555 2", "555 3");

        mine.Over(before, theirs).Should().Equal("Phone: 555 3 (you wrote 555 2, which stands below)");

        theirs.Phone.Should().Be("555 2");
    }

    [Fact]
    public void An_empty_field_is_no_change_whether_it_is_blank_or_missing()
    {
        var (mine, before, theirs) = (Form(), Form(), Form());
        (mine.Title, before.Title, theirs.Title) = ("", null, "Dr");

        mine.Over(before, theirs).Should().Equal("Title: Dr");

        theirs.Title.Should().Be("Dr");
    }

    private static PatientForm Form() => new() { FamilyName = "Oyelaran", Phone = "555 1", Language = "en", BirthDate = new DateOnly(1969, 7, 14) };
}
