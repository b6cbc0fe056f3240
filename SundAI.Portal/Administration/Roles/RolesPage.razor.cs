using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using SundAI.Portal.Accounts;
using SundAI.Portal.Accounts.Administering;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Administration.Roles;

/// <summary>Who is facilitator and who is administrator.</summary>
public sealed partial class RolesPage(IStringLocalizer<AdministrationText> T)
{
    private Page<ListAccounts.Row>? accounts;
    private Result? result;
    private string? done;
    private bool isRefused;

    // Who is about to become administrator, or to be one no longer: that is asked first.
    private (Guid Id, bool IsGiven)? asking;

    /// <summary>Part of an e-mail address.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Words { get; set; }

    /// <summary>Which page.</summary>
    [SupplyParameterFromQuery(Name = "side")]
    public string? Side { get; set; }

    [Inject]
    private ListAccounts List { get; set; } = default!;

    [Inject]
    private SetRole Set { get; set; } = default!;

    [Inject]
    private ActorProvider Actors { get; set; } = default!;

    /// <inheritdoc />
    protected override Task OnParametersSetAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        var answer = await List.HandleAsync(await Actors.GetAsync(), new ListAccounts.Input(Words, null, Paging.Number(Side)), default);
        (isRefused, accounts) = (!answer.IsDone, answer.IsDone ? answer.Value : null);
    }

    private async Task SetAsync(ListAccounts.Row account, string role, bool isGiven)
    {
        if (role == PortalRole.Administrator)
        {
            (asking, result, done) = ((account.Id, isGiven), null, null);
        }
        else
        {
            await DoAsync(account, role, isGiven);
        }
    }

    private async Task DoAsync(ListAccounts.Row account, string role, bool isGiven)
    {
        asking = null;
        result = await Set.HandleAsync(await Actors.GetAsync(), new SetRole.Input(account.Id, role, isGiven), default);
        done = result.IsDone ? T[isGiven ? "Roles.Given" : "Roles.Taken", account.Email, Name(role)].Value : null;
        await LoadAsync();
    }

    private string Has(ListAccounts.Row account)
    {
        var roles = account.Roles.Count == 0 ? T["Roles.Member"].Value : string.Join(", ", account.Roles.Select(Name));
        return account.IsConfirmed ? roles : $"{roles} · {T["Roles.Unconfirmed"]}";
    }

    private string Name(string role) => T[$"Role.{role}"];
}
