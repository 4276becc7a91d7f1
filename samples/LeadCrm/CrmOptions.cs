namespace LeadCrm;

/// <summary>The command line: <c>[--demo] [--store path] [leads.csv [purchases.csv]]</c>.</summary>
/// <param name="IsDemo">True for the sample files, the local Events Manager and a check of the result.</param>
/// <param name="StorePath">The directory in which events wait until they are delivered; null for the default.</param>
/// <param name="LeadsFile">The export of stage changes; null for the sample file.</param>
/// <param name="PurchasesFile">The export of purchases in stores; null for none, or with the sample file its own.</param>
public sealed record CrmOptions(bool IsDemo, string? StorePath, string? LeadsFile, string? PurchasesFile)
{
    /// <summary>Reads the command line; null if it isn't valid.</summary>
    public static CrmOptions? Parse(IReadOnlyList<string> args)
    {
        var (isDemo, store, files) = (false, (string?)null, new List<string>());
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--demo":
                    isDemo = true;
                    break;
                case "--store" when i + 1 < args.Count:
                    store = args[++i];
                    break;
                case var file when !file.StartsWith('-') && files.Count < 2:
                    files.Add(file);
                    break;
                default:
                    return null;
            }
        }

        return isDemo && files.Count > 0 ? null : new(isDemo, store, files.ElementAtOrDefault(0), files.ElementAtOrDefault(1));
    }
}
