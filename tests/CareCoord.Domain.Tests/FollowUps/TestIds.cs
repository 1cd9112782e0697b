namespace CareCoord.Domain.Tests.FollowUps;

/// <summary>Ids in counting order, so that a failing test reads the same every time.</summary>
internal sealed class TestIds
{
    private int _last;

    public T Next<T>()
        where T : struct, IId<T> => Of<T>(++_last);

    public static T Of<T>(int number)
        where T : struct, IId<T> => T.Of(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]));
}
