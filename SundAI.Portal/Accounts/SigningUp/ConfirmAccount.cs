using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts.SigningUp;

/// <summary>Confirms the address of a new account by the link in its mail. Confirming twice is no mistake.</summary>
internal sealed class ConfirmAccount(UserManager<IdentityUser<Guid>> users)
{
    /// <param name="UserId">The account that the link names.</param>
    /// <param name="Token">The link's secret.</param>
    public sealed record Input(Guid UserId, string? Token);

    public async Task<Result> HandleAsync(Actor actor, Input input, CancellationToken cancellation)
    {
        var user = await users.FindByIdAsync(input.UserId.ToString());
        return user is not null && (await users.ConfirmEmailAsync(user, input.Token ?? "")).Succeeded
            ? Result.Done
            : Refusal.Of<AccountsText>("Link.NotGood");
    }
}
