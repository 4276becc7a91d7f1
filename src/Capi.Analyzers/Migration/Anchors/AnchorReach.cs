using Capi.Analyzers.Migration.Code;
using Capi.Analyzers.Migration.Payloads;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Migration.Anchors;

/// <summary>Finds out which code sends to the Conversions API: types with the endpoint's address, and types that work for them.</summary>
internal sealed class AnchorReach
{
    private const int MaxDistance = 3;

    private readonly Dictionary<ISymbol, Evidence> _evidence = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<BodyFacts, (bool HasMeta, bool HasOther)> _hosts = [];
    private readonly CodeIndex _code;
    private readonly TypeGraph _types;
    private readonly bool _hasEndpoint;
    private HashSet<ISymbol>? _active;

    public AnchorReach(CodeIndex code, IEnumerable<BodyFacts> bodies, bool hasEndpoint)
    {
        _code = code;
        _types = new TypeGraph(code, bodies);
        _hasEndpoint = hasEndpoint;
    }

    /// <summary>From now on only types that have to do with these objects belong to senders: the Graph API has other edges that are called events.</summary>
    public void RestrictTo(IEnumerable<PayloadObject> payloads)
    {
        var creating = payloads.Select(payload => GetMember(payload.Creation)?.ContainingType).OfType<ISymbol>().ToList();
        _active = FindNeighbors(creating);

        // Another file may pass the payloads to a type that sends.
        if (creating.Count > 0 && _types.FindSending().Any(type => !_active.Contains(type)) && _types.Link())
            _active = FindNeighbors(creating);
    }

    private HashSet<ISymbol> FindNeighbors(IEnumerable<ISymbol> types)
    {
        var found = new HashSet<ISymbol>(types, SymbolEqualityComparer.Default);
        for (var distance = 0; distance < MaxDistance; distance++)
            found.UnionWith(found.SelectMany(type => _types.Find(type) is { } anchors ? anchors.UsedTypes.Concat(anchors.UsingTypes) : []).ToList());
        return found;
    }

    /// <summary>How sure it is that an object is sent to Meta.</summary>
    public Evidence GetEvidence(PayloadObject payload) => GetEvidence(payload.Creation);

    /// <summary>How sure it is that code belongs to a sender.</summary>
    public Evidence GetEvidence(IOperation operation)
    {
        if (GetMember(operation) is not { ContainingType: { } type } member || _active?.Contains(type) == false)
            return Evidence.None;
        if (VendorNames.MentionsOther(type) || VendorNames.Contains(member.Name))
            return Evidence.None;
        var (ownMeta, ownForeign) = FindHosts(_code.GetFacts(operation));
        if (ownForeign && !ownMeta)
            return Evidence.None;
        return ownMeta && _hasEndpoint && IsAnchor(type) ? Evidence.Proven : GetEvidence(type);
    }

    /// <summary>How sure it is that a type belongs to a sender.</summary>
    private Evidence GetEvidence(INamedTypeSymbol type)
    {
        if (!_evidence.TryGetValue(type, out var evidence))
        {
            evidence = FindEvidence(type);

            // Another file may connect it with the endpoint.
            if (evidence == Evidence.Likely && _hasEndpoint && _types.Link())
                evidence = FindEvidence(type);
            _evidence[type] = evidence;
        }

        return evidence;
    }

    /// <summary>True when the type has the endpoint's address.</summary>
    private bool IsAnchor(ISymbol type) => _types.Find(type) is { } anchors
        && ((anchors.HasEventsPath && (anchors.HasHost || anchors.UsedTypes.Any(used => _types.Find(used)?.HasHost == true) || (_hasEndpoint && !anchors.HasOtherHost)))
            || (anchors.HasHost && anchors.UsedTypes.Any(used => _types.Find(used) is { HasEventsPath: true, HasHost: false, HasOtherHost: false })));

    private Evidence FindEvidence(INamedTypeSymbol type)
    {
        if (IsAnchor(type))
            return Evidence.Proven;
        if (_types.Find(type) is { HasOtherHost: true, HasHost: false })
            return Evidence.None;
        if (!_hasEndpoint)
            return Evidence.Likely;

        // Types that the type uses, then types that use it, then what those use.
        var reached = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { type };
        var users = new List<ISymbol> { type };
        for (var distance = 0; distance < MaxDistance && users.Count > 0; distance++)
        {
            if (users.Any(user => UsesAnchor(user, MaxDistance - distance, new HashSet<ISymbol>(SymbolEqualityComparer.Default))))
                return Evidence.Proven;
            users = [.. users.SelectMany(user => _types.Find(user)?.UsingTypes ?? []).Where(reached.Add)];
            if (users.Any(IsAnchor))
                return Evidence.Proven;
            if (users.Any(user => _types.Find(user) is { HasOtherHost: true, HasHost: false }))
                return Evidence.None;
        }

        return Evidence.Likely;
    }

    private bool UsesAnchor(ISymbol type, int distance, HashSet<ISymbol> visited)
    {
        if (distance == 0 || !visited.Add(type) || _types.Find(type) is not { } anchors)
            return false;
        return anchors.UsedTypes.Any(used => IsAnchor(used) || UsesAnchor(used, distance - 1, visited));
    }

    private (bool HasMeta, bool HasOther) FindHosts(BodyFacts body)
    {
        if (!_hosts.TryGetValue(body, out var hosts))
            _hosts[body] = hosts = TypeAnchors.FindHosts(body);
        return hosts;
    }

    private ISymbol? GetMember(IOperation operation)
    {
        var symbol = _code.GetEnclosingMember(operation);
        return symbol is INamedTypeSymbol type ? type.GetMembers().FirstOrDefault() ?? symbol : symbol;
    }
}
