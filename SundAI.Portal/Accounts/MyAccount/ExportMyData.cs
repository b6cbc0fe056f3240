using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts.MyAccount;

/// <summary>Everything that any feature holds about the person who asks, as JSON.</summary>
internal sealed class ExportMyData(
    UserManager<IdentityUser<Guid>> users,
    PortalDbContext db,
    IEnumerable<IPersonalData> features,
    TimeProvider clock
)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>The file, in UTF-8.</summary>
    public async Task<Result<byte[]>> HandleAsync(Actor actor, CancellationToken cancellation)
    {
        if (await users.OfAsync(actor) is not { } user)
        {
            return Refusal.NotAllowed;
        }

        var file = new JsonObject { ["exported"] = clock.GetUtcNow().UtcDateTime };
        foreach (var feature in features.OrderBy(feature => feature.Floor).ThenBy(feature => feature.Part, StringComparer.Ordinal))
        {
            if (await feature.ExportAsync(db, user.Id, cancellation) is { } part)
            {
                file[feature.Part] = JsonSerializer.SerializeToNode(part, Json);
            }
        }

        return JsonSerializer.SerializeToUtf8Bytes(file, Json);
    }
}
