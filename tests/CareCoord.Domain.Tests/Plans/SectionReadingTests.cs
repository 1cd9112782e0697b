using CareCoord.Domain.Patients;
using CareCoord.Domain.Plans;
using CareCoord.Domain.Teams;

namespace CareCoord.Domain.Tests.Plans;

public sealed class SectionReadingTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly SectionReading reading = new(StaffId.Of(Guid.NewGuid()), PlanSectionId.Of(Guid.NewGuid()), PatientId.Of(Guid.NewGuid()), 2, Monday);

    [Fact]
    public void A_newer_version_counts_from_when_it_was_read()
    {
        reading.Read(3, Monday.AddDays(1));

        (reading.Number, reading.At).Should().Be((3, Monday.AddDays(1)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void What_was_read_before_is_not_read_less_by_a_window_left_open(int number)
    {
        reading.Read(number, Monday.AddDays(1));

        (reading.Number, reading.At).Should().Be((2, Monday));
    }
}
