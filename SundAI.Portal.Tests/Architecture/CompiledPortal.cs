using Mono.Cecil;
using Mono.Cecil.Cil;

namespace SundAI.Portal.Tests.Architecture;

/// <summary>The portal as it was compiled.</summary>
internal static class CompiledPortal
{
    private const string Room = "SundAI.Portal.";

    private static readonly ModuleDefinition Module = ModuleDefinition.ReadModule(typeof(Program).Assembly.Location);

    /// <summary>Every type, those that the compiler made included.</summary>
    public static IReadOnlyList<TypeDefinition> Types { get; } = [.. Module.GetTypes()];

    /// <summary>The folder on the top floor plan that a type lives in; null for App, Routes, Program and for other assemblies' types.</summary>
    public static string? FolderOf(TypeReference type)
    {
        var outer = Outer(type);
        return outer.Namespace.StartsWith(Room, StringComparison.Ordinal) ? outer.Namespace[Room.Length..].Split('.')[0] : null;
    }

    /// <summary>The type that a nested or compiler-made type stands in.</summary>
    public static TypeReference Outer(TypeReference type) =>
        type switch
        {
            { DeclaringType: { } around } => Outer(around),
            TypeSpecification wrapped => Outer(wrapped.ElementType),
            _ => type,
        };

    /// <summary>Every type that a type mentions: in its members and in its code.</summary>
    public static IEnumerable<TypeReference> MentionedBy(TypeDefinition type)
    {
        IEnumerable<TypeReference?> mentioned =
        [
            type.BaseType,
            .. type.Interfaces.Select(one => one.InterfaceType),
            .. type.CustomAttributes.Select(one => one.AttributeType),
            .. type.Fields.Select(one => one.FieldType),
            .. type.Properties.Select(one => one.PropertyType),
            .. type.Methods.SelectMany(InMethod),
        ];
        return mentioned.OfType<TypeReference>().SelectMany(Parts);
    }

    /// <summary>The instructions of a type and of all that the compiler put into it.</summary>
    public static IEnumerable<(MethodDefinition Method, Instruction Instruction)> CodeOf(TypeDefinition type) =>
        from method in type.Methods
        where method.HasBody
        from instruction in method.Body.Instructions
        select (method, instruction);

    private static IEnumerable<TypeReference?> InMethod(MethodDefinition method) =>
        [
            method.ReturnType,
            .. method.Parameters.Select(one => one.ParameterType),
            .. method.HasBody ? method.Body.Variables.Select(one => one.VariableType) : [],
            .. method.HasBody ? method.Body.Instructions.SelectMany(InInstruction) : [],
        ];

    private static IEnumerable<TypeReference?> InInstruction(Instruction instruction) =>
        instruction.Operand switch
        {
            TypeReference type => [type],
            GenericInstanceMethod method => [method.DeclaringType, method.ReturnType, .. method.GenericArguments],
            MethodReference method => [method.DeclaringType, method.ReturnType],
            FieldReference field => [field.DeclaringType, field.FieldType],
            _ => [],
        };

    private static IEnumerable<TypeReference> Parts(TypeReference type) =>
        type switch
        {
            GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
            TypeSpecification wrapped => Parts(wrapped.ElementType),
            _ => [type],
        };
}
