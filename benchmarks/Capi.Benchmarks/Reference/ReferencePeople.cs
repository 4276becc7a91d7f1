namespace Capi.Benchmarks.Reference;

/// <summary>The fictitious customers of the reference events.</summary>
internal static class ReferencePeople
{
    private static readonly ReferencePerson[] Ascii =
    [
        new("Anna", "Schmidt", "Anna.Schmidt", "Berlin", "10115", "DE", "49", "EUR"),
        new("James", "O'Connor", "james.oconnor", "San Francisco", "94103-1234", "US", "1", "USD"),
        new("Mary Jane", "Watson", "mj.watson", "New York", "10001", "US", "1", "USD"),
        new("Oliver", "Brown", "Oliver_Brown", "Manchester", "M1 1AE", "GB", "44", "GBP"),
        new("Camille", "Martin", "camille.martin", "Paris", "75011", "FR", "33", "EUR"),
        new("Jean-Luc", "Bernard", "jl.bernard", "Lyon", "69002", "FR", "33", "EUR"),
        new("Giulia", "De Luca", "giulia.deluca", "Milano", "20121", "IT", "39", "EUR"),
        new("Lucas", "Van den Berg", "lucas.vdberg", "Amsterdam", "1012 AB", "NL", "31", "EUR"),
        new("Emma", "Johansson", "emma.johansson", "Stockholm", "111 22", "SE", "46", "SEK"),
        new("Carlos", "Garcia", "Carlos.Garcia", "Madrid", "28013", "ES", "34", "EUR"),
        new("Sophie", "Tremblay", "sophie.tremblay", "St. Catharines", "L2R 3M2", "CA", "1", "CAD"),
        new("Jack", "Wilson", "jack.wilson", "Sydney", "2000", "AU", "61", "AUD"),
    ];

    private static readonly ReferencePerson[] NonAscii =
    [
        new("Zoë", "Müller", "zoe.mueller", "Zürich", "8001", "CH", "41", "CHF"),
        new("Łukasz", "Święcicki", "lukasz.swiecicki", "Kraków", "31-042", "PL", "48", "PLN"),
    ];

    /// <summary>Returns the customer of one event: two in 64 have letters outside ASCII in name and city.</summary>
    public static ReferencePerson Get(int index) => index % 32 == 20
        ? NonAscii[index / 32 % NonAscii.Length]
        : Ascii[index % Ascii.Length];
}
