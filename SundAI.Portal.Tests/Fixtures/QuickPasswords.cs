using Microsoft.AspNetCore.Identity;

namespace SundAI.Portal.Tests.Fixtures;

/// <summary>Passwords are stored slowly so that nobody guesses them; tests, which store hundreds, need not wait for that.</summary>
internal static class QuickPasswords
{
    public static void HashPasswordsQuickly(this IServiceCollection services) =>
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1_000);
}
