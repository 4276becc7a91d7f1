using System.Globalization;
using System.Runtime.CompilerServices;
using CsvHelper;
using CsvHelper.Configuration;

namespace LeadCrm.Crm;

/// <summary>A CSV export. A row that can't be read doesn't stop the others.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="TimeShift">Added to every time.</param>
public sealed record CsvFile(string Path, TimeSpan TimeShift)
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { BadDataFound = null };

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Reads all rows, in order.</summary>
    /// <exception cref="IOException">The file can't be read.</exception>
    internal async IAsyncEnumerable<(int Row, T? Value, string? Problem)> ReadAsync<T>(Func<CsvRow, T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        using var reader = new StreamReader(Path);
        using var csv = new CsvReader(reader, Configuration);
        await csv.ReadAsync().ConfigureAwait(false);
        csv.ReadHeader();
        while (await csv.ReadAsync().ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (value, problem) = TryRead(new(csv, TimeShift), read);
            yield return (csv.Parser.Row, value, problem);
        }
    }

    private static (T? Value, string? Problem) TryRead<T>(CsvRow row, Func<CsvRow, T> read)
        where T : class
    {
        try
        {
            return (read(row), null);
        }
        catch (RowException exception)
        {
            return (null, exception.Message);
        }
        catch (CsvHelperException)
        {
            // Its message contains the row.
            return (null, "columns are missing");
        }
    }
}
