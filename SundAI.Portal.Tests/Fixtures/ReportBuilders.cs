using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Administration.Moderation;
using SundAI.Portal.Platform.Data;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>Reports of texts.</summary>
internal static class ReportBuilders
{
    /// <summary>An open report of an organisation's profile, by somebody new unless given.</summary>
    public static async Task<Report> AReportAsync(
        this TestPortal portal,
        TestOrganisation about,
        Actor? by = null,
        string reason = "Det er reklame."
    )
    {
        by ??= await portal.AnAccountAsync("Anmelder Andersen");
        var input = new SendReportInput("Organisation", about.Id, $"organisationer/{about.Slug}", reason);
        (await portal.Do<SendReport>().HandleAsync(by, input, default)).IsDone.ShouldBeTrue();
        return await portal.ReadAsync(db => db.Set<Report>().OrderByDescending(row => row.Id).FirstAsync());
    }

    /// <summary>Erases what one feature holds about an account, and saves.</summary>
    public static async Task EraseAsync(this TestPortal portal, IPersonalData data, Actor actor)
    {
        await using var db = portal.Open();
        await data.EraseAsync(db, actor.UserId!.Value, default);
        await db.SaveChangesAsync();
    }
}
