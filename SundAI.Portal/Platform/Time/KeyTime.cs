using System.Buffers.Binary;

namespace SundAI.Portal.Platform.Time;

/// <summary>When a key was made: one of version 7 begins with its moment (RFC 9562, section 5.7).</summary>
public static class KeyTime
{
    /// <summary>Milliseconds since 1970.</summary>
    public static long Milliseconds(Guid key) => BinaryPrimitives.ReadInt64BigEndian(key.ToByteArray(bigEndian: true)) >>> 16;
}
