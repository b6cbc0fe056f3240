using Microsoft.AspNetCore.Identity;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Accounts;

/// <summary>The old and the new password.</summary>
public sealed class ChangePasswordInput
{
    public string Current { get; set; } = "";

    public string Password { get; set; } = "";
}

/// <summary>Changes the password of the actor's own account; every other sign-in ends.</summary>
internal sealed class ChangePassword(UserManager<IdentityUser<Guid>> users)
{
    public async Task<Result> HandleAsync(Actor actor, ChangePasswordInput input, CancellationToken cancellation)
    {
        if (actor.UserId is not { } id || await users.FindByIdAsync(id.ToString()) is not { } user)
        {
            return Refusal.NotAllowed;
        }

        var result = await users.HasPasswordAsync(user)
            ? await users.ChangePasswordAsync(user, input.Current, input.Password)
            : await users.AddPasswordAsync(user, input.Password);
        if (result.Succeeded)
        {
            return Result.Done;
        }

        var isMismatch = result.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.PasswordMismatch));
        return result.ToRefusals(isMismatch ? nameof(input.Current) : nameof(input.Password), "Email");
    }
}
