using Microsoft.Extensions.Options;

namespace SundAI.Portal.Platform.Settings;

/// <summary>A section of settings that knows what it must be.</summary>
public interface ISettings
{
    /// <summary>What is wrong, each in a sentence that begins with the setting's full name.</summary>
    IEnumerable<string> Problems(IHostEnvironment environment);
}

/// <summary>Registers sections of settings.</summary>
public static class SettingsServices
{
    /// <summary>One section. What is wrong in it, or written in it and no setting, stops the start.</summary>
    /// <typeparam name="TSettings">The section's class: each property is a setting.</typeparam>
    public static IServiceCollection AddSettings<TSettings>(this IServiceCollection services, string section)
        where TSettings : class, ISettings
    {
        services.AddOptions<TSettings>().BindConfiguration(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TSettings>>(provider => new SettingsCheck<TSettings>(
            section,
            provider.GetRequiredService<IConfiguration>(),
            provider.GetRequiredService<IHostEnvironment>()
        ));
        return services;
    }
}

/// <summary>Asks a section what is wrong with it, and looks for what was mistyped.</summary>
internal sealed class SettingsCheck<TSettings>(string section, IConfiguration configuration, IHostEnvironment environment)
    : IValidateOptions<TSettings>
    where TSettings : class, ISettings
{
    private static readonly HashSet<string> Known = typeof(TSettings)
        .GetProperties()
        .Select(property => property.Name)
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    public ValidateOptionsResult Validate(string? name, TSettings options)
    {
        var mistyped = configuration
            .GetSection(section)
            .GetChildren()
            .Where(child => !Known.Contains(child.Key))
            .Select(child => $"{section}:{child.Key} is no setting; {section} has {string.Join(", ", Known)}.");
        var problems = mistyped.Concat(options.Problems(environment)).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
