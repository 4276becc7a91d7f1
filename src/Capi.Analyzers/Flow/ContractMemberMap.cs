using System.Collections.Concurrent;
using System.Threading;
using Capi.ContractReading.Fields;
using Capi.ContractReading.Members;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Flow;

/// <summary>Maps a property, field or constructor parameter to the contract members that it sets. One per compilation; thread-safe.</summary>
/// <remarks>An annotated member counts in any type: a contract, its base type, or a type that is flattened into a contract.</remarks>
internal sealed class ContractMemberMap(Compilation compilation)
{
    private static readonly Dictionary<string, IReadOnlyList<ContractMember>> NoMembers = [];

    private readonly string? _runtimeAssemblyName = compilation.GetTypeByMetadataName("Capi.IMetaEvent`1")?.ContainingAssembly.Name;
    private readonly ConcurrentDictionary<ISymbol, Dictionary<string, IReadOnlyList<ContractMember>>> _membersByType = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ISymbol, bool> _referencesRuntime = new(SymbolEqualityComparer.Default);
    private readonly IAssemblySymbol _ownAssembly = compilation.Assembly;

    // The last assembly without contracts that was asked for: mostly one of the framework's.
    private IAssemblySymbol? _lastForeign;

    /// <summary>The contract members that a property or field is; usually none.</summary>
    /// <param name="receiverType">The type of the instance: a derived record may annotate an inherited member.</param>
    public IReadOnlyList<ContractMember> GetMembers(ISymbol member, ITypeSymbol? receiverType)
    {
        if (member.IsStatic || member is not (IPropertySymbol or IFieldSymbol))
            return [];

        var own = Find(member.ContainingType, member.Name);
        return own.Count > 0 || receiverType is not INamedTypeSymbol type || ReferenceEquals(type, member.ContainingType) ? own : Find(type, member.Name);
    }

    /// <summary>The contract members that a constructor parameter sets: the parameter or the record's property of the same name is annotated.</summary>
    public IReadOnlyList<ContractMember> GetMembers(IParameterSymbol? parameter) =>
        parameter?.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            ? Find(constructor.ContainingType, parameter.Name)
            : [];

    /// <summary>The consent of MetaEventContext.</summary>
    public IReadOnlyList<ContractMember> GetContextConsent() => Find(compilation.GetTypeByMetadataName("Capi.MetaEventContext"), "Consent");

    /// <summary>True when the type has annotated members.</summary>
    public bool HasContractMembers(ITypeSymbol? type) => type is INamedTypeSymbol named && GetMembersByName(named).Count > 0;

    private IReadOnlyList<ContractMember> Find(INamedTypeSymbol? type, string member) =>
        type is not null && GetMembersByName(type).TryGetValue(member, out var contractMembers) ? contractMembers : [];

    private Dictionary<string, IReadOnlyList<ContractMember>> GetMembersByName(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.None && type.ContainingAssembly is { } assembly && MayContainContracts(assembly)
            ? _membersByType.GetOrAdd(type.OriginalDefinition, ReadType)
            : NoMembers;

    // Types of the framework (string, List<T>) can't have Capi's attributes.
    private bool MayContainContracts(IAssemblySymbol assembly)
    {
        if (ReferenceEquals(assembly, _ownAssembly))
            return true;
        if (ReferenceEquals(assembly, _lastForeign))
            return false;
        if (_referencesRuntime.GetOrAdd(assembly, ReferencesRuntime))
            return true;

        _lastForeign = assembly;
        return false;
    }

    private bool ReferencesRuntime(ISymbol assembly) =>
        SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly)
        || assembly.Name == _runtimeAssemblyName
        || ((IAssemblySymbol)assembly).Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == _runtimeAssemblyName));

    private static Dictionary<string, IReadOnlyList<ContractMember>> ReadType(ISymbol symbol)
    {
        var type = (INamedTypeSymbol)symbol;
        if (WellKnownTypes.IsType(type, "Capi", "MetaEventContext"))
            return ContextMembers.Read(type);

        var isContent = WellKnownTypes.FindAttribute(type, "Capi", "MetaContentAttribute") is not null;
        Dictionary<string, IReadOnlyList<ContractMember>>? membersByName = null;
        foreach (var member in MemberCollector.Collect(type, CancellationToken.None))
        {
            var contractMembers = member.Annotations.Select(annotation => CreateMember(member, annotation, isContent)).OfType<ContractMember>().ToList();
            if (contractMembers.Count > 0)
                (membersByName ??= new(StringComparer.Ordinal))[member.Symbol.Name] = contractMembers;
        }

        return membersByName ?? NoMembers;
    }

    /// <summary>The contract member, or null when the annotation is invalid; other rules report that.</summary>
    private static ContractMember? CreateMember(AnnotatedMember member, Annotation annotation, bool isContent)
    {
        if (annotation.HasErrors || member.Type is not { } type || annotation.Kind == AnnotationKind.Flatten)
            return null;

        var (section, resolved) = annotation.Kind switch
        {
            AnnotationKind.Hashed or AnnotationKind.Clear =>
                (FieldSection.UserData, KeyResolver.ResolveUserDataKey(annotation.Key, member.Symbol.Name, annotation.Kind == AnnotationKind.Hashed)),
            AnnotationKind.CustomData =>
                (isContent ? FieldSection.Content : FieldSection.CustomData, KeyResolver.ResolveCustomDataKey(annotation.Key, member.Symbol.Name, isContent)),
            _ => (FieldSection.Event, new ResolvedKey(EventParameterReader.GetKey(annotation.Kind), null)),
        };
        return resolved is { Key: { } key, ViolatedRule: null } ? new ContractMember(member.Symbol, annotation.Kind, section, key, type) : null;
    }
}
