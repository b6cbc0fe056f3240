using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Administration.Moderation;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.Localisation;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Tests.Architecture;

namespace SundAI.Portal.Tests.Administration.Moderation;

public sealed partial class ModerationTests
{
    [Theory, BothDatabases]
    public async Task A_report_reaches_staff_in_their_language_and_its_decision_reaches_the_reporter(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        var facilitator = await portal.AFacilitatorAsync();
        var reporter = await portal.AnAccountAsync("Bo Hansen", language: Language.English);
        var report = await portal.AReportAsync(retina, reporter, "Profilen lover for meget.");
        await portal.SettleAsync();
        var asked = portal.Mails.Last(await portal.EmailOfAsync(facilitator));
        asked.Subject.ShouldBe("En tekst er anmeldt");
        asked.Text.ShouldContain("Profilen lover for meget.");
        asked.Text.ShouldContain($"administration/moderation/{report.Id}");
        asked.Text.ShouldNotContain("Bo Hansen");

        var open = await portal.Do<ListReports>().HandleAsync(facilitator, new(), default);
        open.Value.Items.ShouldHaveSingleItem().Reporter.ShouldBe("Bo Hansen");
        var decide = new DecideReportInput(report.Id, report.Version, ReportDecision.Corrected, "Vi har rettet den.");
        (await portal.Do<DecideReport>().HandleAsync(facilitator, decide, default)).IsDone.ShouldBeTrue();
        await portal.SettleAsync();
        var answer = portal.Mails.Last(await portal.EmailOfAsync(reporter));
        answer.Subject.ShouldContain("corrected");
        answer.Text.ShouldContain($"/en/organisationer/{retina.Slug}");
        (await portal.Do<ListReports>().HandleAsync(facilitator, new(), default)).Value.Total.ShouldBe(0);
        (await portal.Do<ListReports>().HandleAsync(facilitator, new(IsDecided: true), default)).Value.Total.ShouldBe(1);

        var again = await portal.Do<DecideReport>().HandleAsync(facilitator, decide, default);
        again.Refusal.Key.ShouldBe("Report.Decided");
    }

    [Theory, BothDatabases]
    public async Task Every_text_that_can_be_reported_is_shown_to_the_moderator_as_it_says_now(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var facilitator = await portal.AFacilitatorAsync();
        var workshop = await portal.AWorkshopAsync(facilitator);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        var input = new SendReportInput("Workshop", workshop.Id, $"workshops/{workshop.Slug}", "Datoen er forkert.");
        (await portal.Do<SendReport>().HandleAsync(bo, input, default)).IsDone.ShouldBeTrue();
        var report = await portal.ReadAsync(db => db.Set<Report>().SingleAsync());
        var read = await portal.Do<ReadReport>().HandleAsync(facilitator, report.Id, default);
        read.Value.Text.ShouldNotBeNull().ShouldContain(WorkshopBuilders.Says.Lede!);
        foreach (var kind in Reportable.Kinds)
        {
            await using var db = portal.Open();
            (await Reportable.TextAsync(db, kind, Guid.CreateVersion7(), default)).ShouldBeNull(kind);
        }
    }

    [Fact]
    public void Every_link_that_reports_a_text_names_a_kind_that_can_be_reported()
    {
        var named = Sources
            .Files(".razor")
            .SelectMany(file => LinkKind().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value.Split('.')[^1]))
            .Distinct()
            .Order(StringComparer.Ordinal);
        named.ShouldBe(Reportable.Kinds.Order(StringComparer.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Bad_reports_are_refused_in_words(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var retina = await portal.AnOrganisationAsync("Retina ApS");
        var bo = await portal.AnAccountAsync("Bo Hansen");
        async Task<Result> Send(string? kind, Guid id, string? reason, string? path = "") =>
            await portal.Do<SendReport>().HandleAsync(bo, new(kind, id, path, reason), default);

        (await Send("Organisation", retina.Id, "")).At("Reason")!.Key.ShouldBe("Check.Required");
        (await Send("Organisation", retina.Id, new string('x', 2001))).At("Reason")!.Key.ShouldBe("Check.TooLong");
        (await Send("Organisation", retina.Id, "Patient 010180-1234 er nævnt")).At("Reason")!.Key.ShouldBe("Check.Cpr");
        (await Send("Organisation", Guid.CreateVersion7(), "Noget er galt")).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await Send("Secret", retina.Id, "Noget er galt")).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await Send(null, retina.Id, "Noget er galt")).Refusal.Kind.ShouldBe(RefusalKind.NotFound);
        (await Send("Organisation", retina.Id, "<script>alert(1)</script>", "https://elsewhere.example/")).IsDone.ShouldBeTrue();
        (await Send("Organisation", retina.Id, "Og en gang til")).Refusal.Key.ShouldBe("Report.Already");
        (await portal.ReadAsync(db => db.Set<Report>().SingleAsync())).Path.ShouldBe("");
    }

    [Theory, BothDatabases]
    public async Task A_decision_needs_a_choice_a_note_and_the_report_that_was_read(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var report = await portal.AReportAsync(await portal.AnOrganisationAsync("Retina ApS"));
        var facilitator = await portal.AFacilitatorAsync();
        Task<Result> Decide(Guid version, ReportDecision? decision, string? note) =>
            portal.Do<DecideReport>().HandleAsync(facilitator, new(report.Id, version, decision, note), default);

        var empty = await Decide(report.Version, null, " ");
        empty.At("Decision")!.Key.ShouldBe("Check.Choose");
        empty.At("Note")!.Key.ShouldBe("Check.Required");
        (await Decide(Guid.CreateVersion7(), ReportDecision.Removed, "Fjernet")).Refusal.Kind.ShouldBe(RefusalKind.Stale);
    }

    [Theory, BothDatabases]
    public async Task Erasing_the_reporter_takes_words_and_name_and_keeps_the_decision(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var bo = await portal.AnAccountAsync("Bo Hansen");
        await portal.AReportAsync(await portal.AnOrganisationAsync("Retina ApS"), bo);
        var data = portal.Get<IEnumerable<IPersonalData>>().Single(part => part.Part == "reports");
        (await portal.ReadAsync(db => data.ExportAsync(db, bo.UserId!.Value, default))).ShouldNotBeNull();
        await portal.EraseAsync(data, bo);
        var report = await portal.ReadAsync(db => db.Set<Report>().SingleAsync());
        (report.ReporterId, report.Reason).ShouldBe((null, ""));
        (await portal.ReadAsync(db => data.ExportAsync(db, bo.UserId!.Value, default))).ShouldBeNull();
    }

    [Theory, BothDatabases]
    public async Task A_moderator_gets_their_own_decisions_in_the_export(Database database)
    {
        await using var portal = await TestPortal.StartAsync(database);
        var facilitator = await portal.AFacilitatorAsync();
        var report = await portal.AReportAsync(await portal.AnOrganisationAsync("Retina ApS"));
        var decide = new DecideReportInput(report.Id, report.Version, ReportDecision.Dismissed, "Det var reklame.");
        (await portal.Do<DecideReport>().HandleAsync(facilitator, decide, default)).IsDone.ShouldBeTrue();
        var data = portal.Get<IEnumerable<IPersonalData>>().Single(part => part.Part == "reports");

        var export = await portal.ReadAsync(db => data.ExportAsync(db, facilitator.UserId!.Value, default));

        var json = JsonSerializer.SerializeToElement(export);
        json.GetProperty("decided").EnumerateArray().ShouldHaveSingleItem().GetProperty("Note").GetString().ShouldBe("Det var reklame.");
        json.GetProperty("sent").EnumerateArray().ShouldBeEmpty();
    }

    [GeneratedRegex("<ReportLink Kind=\"(?:@nameof\\()?([A-Za-z.]+)\\)?\"")]
    private static partial Regex LinkKind();
}
