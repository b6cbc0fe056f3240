namespace SundAI.Portal.Platform.UseCases;

/// <summary>Finds a feature's use cases and queries, so that a new one needs no line of registration.</summary>
public static class UseCaseRegistration
{
    /// <summary>Registers every class beside or below <typeparamref name="TFeature"/>'s namespace that has a public <c>HandleAsync</c>.</summary>
    public static IServiceCollection AddUseCases<TFeature>(this IServiceCollection services)
    {
        var room = typeof(TFeature).Namespace!;
        foreach (var type in typeof(TFeature).Assembly.GetTypes().Where(type => IsUseCase(type) && IsIn(type, room)))
        {
            services.AddTransient(type);
        }

        return services;
    }

    /// <summary>Whether a type is a use case or a query: a concrete class with a public <c>HandleAsync</c> that takes who acts first.</summary>
    public static bool IsUseCase(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }
        && type.GetMethods().Any(method => method.Name == "HandleAsync" && method.GetParameters() is [{ ParameterType.Name: "Actor" }, ..]);

    private static bool IsIn(Type type, string room) =>
        type.Namespace == room || type.Namespace?.StartsWith(room + ".", StringComparison.Ordinal) == true;
}
