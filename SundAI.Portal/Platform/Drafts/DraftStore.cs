using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Platform.Drafts;

/// <summary>Keeps what people type before they send it. A draft is its writer's alone.</summary>
public sealed class DraftStore(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    private const int MaxLength = 200_000;

    /// <summary>The draft of a form, or null. One that this version cannot read counts as none.</summary>
    public async Task<T?> LoadAsync<T>(Guid userId, string key, CancellationToken cancellation = default)
        where T : class
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var draft = await db.Set<Draft>().AsNoTracking().FirstOrDefaultAsync(row => row.UserId == userId && row.Key == key, cancellation);
        try
        {
            return draft is null ? null : JsonSerializer.Deserialize<T>(draft.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Keeps what is typed now. What is too long to be sent is not kept either.</summary>
    public async Task SaveAsync<T>(Guid userId, string key, T typed, CancellationToken cancellation = default)
        where T : class
    {
        var json = JsonSerializer.Serialize(typed);
        if (json.Length > MaxLength)
        {
            return;
        }

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var draft = await db.Set<Draft>().FirstOrDefaultAsync(row => row.UserId == userId && row.Key == key, cancellation);
        if (draft is null)
        {
            draft = new Draft { UserId = userId, Key = key };
            db.Set<Draft>().Add(draft);
        }

        (draft.Json, draft.SavedAt) = (json, clock.GetUtcNow().UtcDateTime);
        try
        {
            // Losing the race against the same form in another tab is no harm: the next keystroke saves again.
            await db.SaveAsync(cancellation);
        }
        catch (DbUpdateException exception) when (Saving.IsMissingParent(exception))
        {
            // The account was erased while its form stood open in some tab: there is nobody to keep it for.
        }
    }

    /// <summary>Forgets a draft that was sent or thrown away.</summary>
    public async Task DropAsync(Guid userId, string key, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Set<Draft>().Where(row => row.UserId == userId && row.Key == key).ExecuteDeleteAsync(cancellation);
    }
}
