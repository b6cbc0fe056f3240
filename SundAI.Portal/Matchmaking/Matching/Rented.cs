using System.Buffers;

namespace SundAI.Portal.Matchmaking.Matching;

/// <summary>Long rows of figures, used for one query each: taken from a pool, since the collector would have to move them.</summary>
internal static class Rented
{
    /// <summary>At least so many, all 0.</summary>
    public static float[] Floats(int count)
    {
        var rented = ArrayPool<float>.Shared.Rent(count);
        rented.AsSpan(0, count).Clear();
        return rented;
    }

    public static void Return(float[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }
}
