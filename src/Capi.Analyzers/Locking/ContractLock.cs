using System.Threading;
using Capi.ContractDescriptions.Json;
using Capi.ContractDescriptions.Locking;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Capi.Analyzers.Locking;

/// <summary>What the locks among the additional files say about one assembly. Immutable after its creation.</summary>
internal sealed class ContractLock
{
    private readonly SortedDictionary<string, LockedContract> _contracts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Location> _locations = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _errors = [];

    private ContractLock()
    {
    }

    /// <summary>True if at least one lock can be read.</summary>
    public bool IsReadable { get; private set; }

    /// <summary>Why a lock can't be read.</summary>
    public IEnumerable<Diagnostic> GetErrors(string path) => _errors.Where(error => error.Location.GetLineSpan().Path == path);

    /// <summary>The contracts of the assembly.</summary>
    public IReadOnlyDictionary<string, LockedContract> Contracts => _contracts;

    /// <summary>Where the lock names a contract.</summary>
    public Location GetLocation(string type) => _locations[type];

    /// <summary>Reads the locks; null if there are none.</summary>
    /// <param name="files">All additional files.</param>
    /// <param name="assembly">The name of the assembly.</param>
    /// <param name="read">Reads a text.</param>
    public static ContractLock? TryRead(IEnumerable<AdditionalText> files, string assembly, Func<SourceText, LockReader> read, CancellationToken cancellationToken)
    {
        ContractLock? result = null;
        foreach (var file in files)
        {
            if (!LockFile.IsPath(file.Path) || file.GetText(cancellationToken) is not { } text)
                continue;

            result ??= new ContractLock();
            result.Add(file.Path, text, read(text), assembly, cancellationToken);
        }

        return result;
    }

    private void Add(string path, SourceText text, LockReader reader, string assembly, CancellationToken cancellationToken)
    {
        if (reader.Error is { } error)
            _errors.Add(Diagnostic.Create(LockRules.Damaged, CreateLocation(path, text, error.Position, error.Position), error.Message));

        if (reader.File is not { } file)
            return;

        IsReadable = true;
        foreach (var contract in file.GetContracts(assembly))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_contracts.ContainsKey(contract.Key) || reader.FindName(assembly, contract.Key) is not { } name)
                continue;

            _contracts.Add(contract.Key, contract.Value);
            _locations.Add(contract.Key, CreateLocation(path, text, name.Start, name.End));
        }
    }

    private static Location CreateLocation(string path, SourceText text, int start, int end)
    {
        var span = TextSpan.FromBounds(Math.Min(start, text.Length), Math.Min(end, text.Length));
        return Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
    }
}
