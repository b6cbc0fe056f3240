using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace SundAI.Portal.Matchmaking;

/// <summary>What a link in a mail stands for.</summary>
/// <param name="IntroductionId">Which introduction.</param>
/// <param name="PersonId">Whom the mail was to: they act. Whether they still may, the database says.</param>
/// <param name="Turn">For which turn it was written: once that is over, the link is used up.</param>
/// <param name="IsExpired">Whether the time to answer is over.</param>
/// <param name="IsOld">Whether that is so long ago that the link says nothing any more.</param>
internal sealed record IntroductionLink(Guid IntroductionId, Guid PersonId, int Turn, bool IsExpired, bool IsOld);

/// <summary>
/// The secret part of the links that answer an introduction from a mail. Nothing of a link is stored: it names a turn, and a turn ends
/// with the first act, so each is good once.
/// </summary>
internal sealed class IntroductionLinks(IDataProtectionProvider protection, TimeProvider clock)
{
    private const int Length = 44;

    // Who opens a used link soon is told what happened; who finds an old mail signs in.
    private static readonly TimeSpan ToldFor = TimeSpan.FromDays(14);
    private readonly IDataProtector protector = protection.CreateProtector("SundAI.Portal.Matchmaking.IntroductionLinks");

    /// <summary>The secret for one person, good for this turn and until the introduction expires.</summary>
    public string Write(Introduction introduction, Guid personId)
    {
        Span<byte> said = stackalloc byte[Length];
        introduction.Id.TryWriteBytes(said);
        personId.TryWriteBytes(said[16..]);
        BinaryPrimitives.WriteInt32LittleEndian(said[32..], introduction.TurnNumber);
        BinaryPrimitives.WriteInt64LittleEndian(said[36..], introduction.AnswerBy.Ticks);
        return WebEncoders.Base64UrlEncode(protector.Protect(said.ToArray()));
    }

    /// <summary>What a secret says; null when the portal did not write it.</summary>
    public IntroductionLink? Read(string? secret)
    {
        try
        {
            ReadOnlySpan<byte> said = protector.Unprotect(WebEncoders.Base64UrlDecode(secret ?? ""));
            if (said.Length != Length)
            {
                return null;
            }

            var since = clock.GetUtcNow().UtcTicks - BinaryPrimitives.ReadInt64LittleEndian(said[36..]);
            return new IntroductionLink(
                new Guid(said[..16]),
                new Guid(said[16..32]),
                BinaryPrimitives.ReadInt32LittleEndian(said[32..]),
                IsExpired: since >= 0,
                IsOld: since >= ToldFor.Ticks
            );
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
