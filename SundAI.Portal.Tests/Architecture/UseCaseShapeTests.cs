using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;
using SundAI.Portal.Accounts;
using SundAI.Portal.Platform.Data;
using SundAI.Portal.Platform.UseCases;

namespace SundAI.Portal.Tests.Architecture;

public sealed class UseCaseShapeTests
{
    [Fact]
    public void A_use_case_is_sealed_internal_and_has_one_public_method() =>
        UseCases().Where(type => type.IsPublic || !type.IsSealed || Own(type).Length != 1).Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void A_use_case_takes_who_acts_first_and_a_cancellation_last() =>
        UseCases()
            .Where(type =>
                type.GetMethod("HandleAsync") is { } method
                && (
                    method.GetParameters()[0].ParameterType != typeof(Actor)
                    || method.GetParameters()[^1].ParameterType != typeof(CancellationToken)
                    || !method.ReturnType.IsAssignableTo(typeof(Task))
                )
            )
            .Select(type => type.FullName)
            .ShouldBeEmpty();

    [Fact]
    public void No_component_opens_a_database() =>
        (
            from type in CompiledPortal.Types
            where IsComponent(CompiledPortal.Outer(type).FullName)
            from mentioned in CompiledPortal.MentionedBy(type)
            where mentioned.Name is nameof(PortalDbContext) || mentioned.Name.StartsWith("IDbContextFactory", StringComparison.Ordinal)
            select CompiledPortal.Outer(type).FullName
        )
            .Distinct()
            .ShouldBeEmpty();

    [Fact]
    public void The_context_knows_no_feature() =>
        typeof(PortalDbContext)
            .GetProperties()
            .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>))
            .Select(property => property.Name)
            .ShouldBeEmpty();

    private static IEnumerable<Type> UseCases() => typeof(Program).Assembly.GetTypes().Where(UseCaseRegistration.IsUseCase);

    private static MethodInfo[] Own(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly);

    private static bool IsComponent(string name) => typeof(Program).Assembly.GetType(name)?.IsAssignableTo(typeof(IComponent)) == true;
}
