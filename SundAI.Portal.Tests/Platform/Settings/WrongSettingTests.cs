using System.Diagnostics;

namespace SundAI.Portal.Tests.Platform.Settings;

/// <summary>The real program, as a process of its own: what is wrong stops it before it touches anything, and one line says what.</summary>
public sealed class WrongSettingTests
{
    [Theory]
    [InlineData("--demoo", "--demoo is no setting")]
    [InlineData("--urls", "--urls needs a value")]
    [InlineData("--Demoo:Seed=true", "--Demoo:Seed is no setting")]
    [InlineData("--Limits:AcountPostsPerMinute=5", "Limits:AcountPostsPerMinute is no setting")]
    [InlineData("--Limits:AccountPostsPerMinute=mange", "Limits:AccountPostsPerMinute")]
    [InlineData("--Limits:AccountPostsPerMinute=-1", "Limits:AccountPostsPerMinute is -1")]
    [InlineData("--Limits:IntroductionReminderDays=30", "Limits:IntroductionReminderDays is 30")]
    [InlineData("--Limits:IntroductionColleagueDays=21", "Limits:IntroductionColleagueDays is 21")]
    [InlineData("--Mail:Port=0", "Mail:Port is 0")]
    [InlineData("--Mail:From=Sund AI", "Mail:From is »Sund AI«")]
    [InlineData("--Mail:SiteAddress=sundai.example", "Mail:SiteAddress is »sundai.example«")]
    [InlineData("--Database:Provider=Oracle", "Database:Provider")]
    [InlineData("--Database:Provider=Postgres", "Database:ConnectionString is empty")]
    [InlineData("--Database:ConnectionString=nonsens", "Database:ConnectionString")]
    [InlineData("--Proxy:Known:0=proxyen", "Proxy:Known: »proxyen«")]
    [InlineData("--Demo:Seed=true", "Demo:Seed: the demo's accounts have a published password")]
    public async Task A_wrong_setting_stops_the_start_with_one_line_that_names_it(string argument, string words) =>
        await RefusedAsync(words, argument);

    [Theory]
    [InlineData("seed --demo", "seed --demo: the demo's accounts have a published password")]
    [InlineData("migrate --Mail:Port=0", "Mail:Port is 0")]
    public async Task A_verb_is_stopped_too(string line, string words) => await RefusedAsync(words, line.Split(' '));

    private static async Task RefusedAsync(string words, params string[] arguments)
    {
        var folder = Directory.CreateDirectory(Path.Combine(TestRun.Folder, $"start_{Guid.CreateVersion7():N}")).FullName;
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. arguments])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            (await process.StandardOutput.ReadToEndAsync(patience.Token)).ShouldBeEmpty();
            await process.WaitForExitAsync(patience.Token);
            var line = (await errors).TrimEnd();
            line.ShouldContain(words);
            line.ShouldNotContain("\n");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }

        process.ExitCode.ShouldBe(2);
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }
}
