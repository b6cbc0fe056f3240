using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Matchmaking;

/// <summary>The secret part of the link in a gathered mail: it names who got it, and can do nothing but stop these mails.</summary>
internal sealed class SearchMailLinks(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("SundAI.Portal.Matchmaking.SearchMailLinks");

    /// <summary>The page of the link, without a leading slash.</summary>
    public string Path(Guid personId) => $"soegninger/mails?noegle={protector.Protect(personId.ToString("N"))}";

    /// <summary>Who got the mail; null when the link is forged.</summary>
    public Guid? Read(string? secret)
    {
        try
        {
            return Guid.TryParseExact(protector.Unprotect(secret ?? ""), "N", out var person) ? person : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}

/// <summary>Somebody gets a mail of what their searches find, or no more; the bell tells either way.</summary>
internal sealed class SetSearchMails(IDbContextFactory<PortalDbContext> contexts)
{
    public async Task<Result> HandleAsync(Actor actor, bool byMail, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        if (await db.PersonOfAsync(actor, cancellation) is not { } person)
        {
            return Refusal.NotAllowed;
        }

        await SetAsync(db, person.Id, byMail, cancellation);
        return Result.Done;
    }

    internal static async Task SetAsync(PortalDbContext db, Guid personId, bool byMail, CancellationToken cancellation)
    {
        foreach (var search in await db.Set<SavedSearch>().Where(row => row.PersonId == personId).ToListAsync(cancellation))
        {
            search.Mail(byMail);
        }

        await db.SaveAsync(cancellation);
    }
}

/// <summary>What a link in a gathered mail is about: whether the mails still come. It changes nothing.</summary>
internal sealed class ReadSearchMails(IDbContextFactory<PortalDbContext> contexts, SearchMailLinks links)
{
    public async Task<Result<bool>> HandleAsync(Actor actor, string? secret, CancellationToken cancellation)
    {
        if (links.Read(secret) is not { } personId)
        {
            return Refusal.Of<MatchmakingText>("Searches.BadLink");
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Set<SavedSearch>().AnyAsync(row => row.PersonId == personId && row.ByMail, cancellation);
    }
}

/// <summary>Whoever got the mail stops the mails, signed in or not. Doing it twice is no mistake.</summary>
internal sealed class StopSearchMails(IDbContextFactory<PortalDbContext> contexts, SearchMailLinks links)
{
    public async Task<Result> HandleAsync(Actor actor, string? secret, CancellationToken cancellation)
    {
        if (links.Read(secret) is not { } personId)
        {
            return Refusal.Of<MatchmakingText>("Searches.BadLink");
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await SetSearchMails.SetAsync(db, personId, byMail: false, cancellation);
        return Result.Done;
    }
}
