using System.Collections.Concurrent;
using System.Threading;
using Capi.Reading;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow;

/// <summary>Maps a property, field or constructor parameter to the contract members that it sets. One per compilation; thread-safe.</summary>
/// <remarks>An annotated member counts in any type: a contract, its base type, or a type that is flattened into a contract.</remarks>
internal sealed class ContractMap(Compilation compilation)
{
    private static readonly Dictionary<string, IReadOnlyList<Slot>> None = [];

    private readonly string? _runtime = compilation.GetTypeByMetadataName("Capi.IMetaEvent`1")?.ContainingAssembly.Name;
    private readonly ConcurrentDictionary<ISymbol, Dictionary<string, IReadOnlyList<Slot>>> _types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _assemblies = new(SymbolEqualityComparer.Default);

    /// <summary>The contract members that a property or field is; usually none.</summary>
    /// <param name="through">The type of the instance: a derived record may annotate an inherited member.</param>
    public IReadOnlyList<Slot> Of(ISymbol member, ITypeSymbol? through)
    {
        if (member.IsStatic || member is not (IPropertySymbol or IFieldSymbol))
            return [];

        var own = Find(member.ContainingType, member.Name);
        return own.Count > 0 || through is not INamedTypeSymbol type ? own : Find(type, member.Name);
    }

    /// <summary>The contract members that a constructor parameter sets: the parameter or the record's property of the same name is annotated.</summary>
    public IReadOnlyList<Slot> Of(IParameterSymbol? parameter) =>
        parameter?.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            ? Find(constructor.ContainingType, parameter.Name)
            : [];

    /// <summary>True when the type has annotated members.</summary>
    public bool HasSlots(ITypeSymbol? type) => type is INamedTypeSymbol named && Slots(named).Count > 0;

    private IReadOnlyList<Slot> Find(INamedTypeSymbol? type, string member) =>
        type is not null && Slots(type).TryGetValue(member, out var slots) ? slots : [];

    private Dictionary<string, IReadOnlyList<Slot>> Slots(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.None && type.ContainingAssembly is { } assembly && _assemblies.GetOrAdd(assembly, MayKnowUs)
            ? _types.GetOrAdd(type.OriginalDefinition, Read)
            : None;

    // Types of the framework (string, List<T>) can't have Capi's attributes.
    private bool MayKnowUs(ISymbol assembly) =>
        SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly)
        || assembly.Name == _runtime
        || ((IAssemblySymbol)assembly).Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == _runtime));

    private static Dictionary<string, IReadOnlyList<Slot>> Read(ISymbol symbol)
    {
        var type = (INamedTypeSymbol)symbol;
        if (WellKnownTypes.Is(type, "Capi", "MetaEventContext"))
            return ContextSlots.Read(type);

        var isContent = WellKnownTypes.Attribute(type, "Capi", "MetaContentAttribute") is not null;
        Dictionary<string, IReadOnlyList<Slot>>? found = null;
        foreach (var member in MemberCollector.Collect(type, CancellationToken.None))
        {
            var slots = member.Annotations.Select(annotation => Make(member, annotation, isContent)).OfType<Slot>().ToList();
            if (slots.Count > 0)
                (found ??= new(StringComparer.Ordinal))[member.Symbol.Name] = slots;
        }

        return found ?? None;
    }

    /// <summary>The contract member, or null when the annotation is invalid; other rules report that.</summary>
    private static Slot? Make(AnnotatedMember member, Annotation annotation, bool isContent)
    {
        if (annotation.IsBroken || member.Type is not { } type || annotation.Kind == AnnotationKind.Flatten)
            return null;

        var (section, (key, _, problem)) = annotation.Kind switch
        {
            AnnotationKind.Hashed or AnnotationKind.Clear =>
                (FieldSection.UserData, KeyResolver.UserData(annotation.Key, member.Symbol.Name, annotation.Kind == AnnotationKind.Hashed)),
            AnnotationKind.CustomData =>
                (isContent ? FieldSection.Content : FieldSection.CustomData, KeyResolver.CustomData(annotation.Key, member.Symbol.Name, isContent)),
            _ => (FieldSection.Event, (EventField.KeyOf(annotation.Kind), null, null)),
        };
        return key is null || problem is not null ? null : new Slot(member.Symbol, annotation.Kind, section, key, type);
    }
}
