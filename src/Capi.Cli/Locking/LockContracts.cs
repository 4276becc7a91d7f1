using Capi.Cli.Rendering;
using Capi.ContractDescriptions.Locking;

namespace Capi.Cli.Locking;

/// <summary>Reads what built assemblies send, in the form of a lock.</summary>
internal static class LockContracts
{
    /// <summary>Reads assemblies.</summary>
    /// <exception cref="UnreadableAssemblyException">A file can't be read, or it was built with a version that doesn't say the types.</exception>
    public static LockFile Read(IEnumerable<string> paths)
    {
        var file = new LockFile();
        foreach (var list in ContractAssemblies.Read(paths))
        {
            file.AddAssembly(list.Assembly);
            foreach (var contract in list.Contracts)
            {
                file.Set(list.Assembly, contract.Type, LockedContract.TryCreate(contract) ?? throw new UnreadableAssemblyException(
                    $"{TerminalText.Sanitize(list.Assembly)} was built with another version of Capi.Toolkit, which doesn't say the types of {TerminalText.Sanitize(contract.Type)}; build it again."));
            }
        }

        return file;
    }
}
