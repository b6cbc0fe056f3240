using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Accounts;
using SundAI.Portal.Ecosystem.Import;
using SundAI.Portal.Platform.UseCases;
using SundAI.Portal.Taxonomy;

namespace SundAI.Portal.Administration.Import;

/// <summary>
/// Where an administrator brings a file of organisations in. Choosing the file only looks; what would come of it is shown, and a button
/// saves it.
/// </summary>
public sealed partial class ImportPage : IAsyncDisposable
{
    // Room for a hundred thousand rows, which is what the import itself takes at most.
    private const long MostBytes = 64 * 1024 * 1024;
    private readonly CancellationTokenSource leaving = new();
    private FileStream? copy;
    private string fileName = "";
    private ImportReport? report;
    private ImportProgress? progress;
    private Result? result;
    private bool isReady;
    private bool isBusy;
    private bool isSaved;

    [Inject]
    private IStringLocalizer<AdministrationText> T { get; set; } = default!;

    [Inject]
    private TaxonomyCatalogue Catalogue { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    [Inject]
    private ImportOrganisations Import { get; set; } = default!;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await leaving.CancelAsync();
        await ForgetAsync();
        leaving.Dispose();
    }

    /// <inheritdoc />
    protected override void OnAfterRender(bool firstRender)
    {
        // The browser listens for a file from the end of the first drawing on; one that was chosen before would be lost.
        if (!isReady)
        {
            isReady = !firstRender;
            StateHasChanged();
        }
    }

    private async Task LookAsync(InputFileChangeEventArgs chosen)
    {
        (report, result, isSaved, fileName) = (null, null, false, chosen.File.Name);
        await ForgetAsync();
        if (chosen.File.Size > MostBytes)
        {
            result = Refusal.Of<AdministrationText>("Import.TooBig", MostBytes / 1024 / 1024);
            return;
        }

        isBusy = true;
        // Kept until the page is left: what is saved must be the same bytes that were looked at, and a hundred thousand rows are too many
        // to hold in memory for each administrator.
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        copy = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81_920, FileOptions.DeleteOnClose);
        await using (var sent = chosen.File.OpenReadStream(MostBytes, leaving.Token))
        {
            await sent.CopyToAsync(copy, leaving.Token);
        }

        await RunAsync(isDryRun: true);
    }

    private string Sum(int rows) =>
        (isSaved, rows) switch
        {
            (true, 1) => "Import.SumSavedOne",
            (true, _) => "Import.SumSaved",
            (false, 1) => "Import.SumOne",
            (false, _) => "Import.Sum",
        };

    private async Task SaveAsync()
    {
        isBusy = true;
        await RunAsync(isDryRun: false);
        isSaved = result is { IsDone: true };
    }

    private async Task RunAsync(bool isDryRun)
    {
        progress = null;
        copy!.Position = 0;
        var told = new Progress<ImportProgress>(now =>
        {
            progress = now;
            StateHasChanged();
        });
        var actor = await Actors.GetAsync();
        try
        {
            var answer = await Import.HandleAsync(actor, new(copy, isDryRun, told), leaving.Token);
            (result, report) = (answer, answer.IsDone ? answer.Value : null);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left; the transaction is gone with it.
        }

        isBusy = false;
    }

    private async Task ForgetAsync()
    {
        if (copy is not null)
        {
            await copy.DisposeAsync();
            copy = null;
        }
    }
}
