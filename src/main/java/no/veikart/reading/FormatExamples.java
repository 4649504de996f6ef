package no.veikart.reading;

/** What the contract says of the formats. */
public final class FormatExamples {

    public static final String SDMX_JSON_TYPE = "application/vnd.sdmx.data+json;version=2.0.0";
    public static final String SDMX_CSV_TYPE = "application/vnd.sdmx.data+csv;version=2.0.0";

    public static final String TOO_MANY =
            "The answer would have more than 50,000 figures; the bulk export has no such limit.";

    static final String CSV =
            """
            indicator,name,goal,region,regionName,period,periodEnd,value,unit,unitLabel,status,precision,provisional,contested,comment,source,attribution,licence,revision,reasonCode,organisation,publishedAt,ledgerIndex
            G4-RD-GDP,FoU-utgifter som andel av BNP,regional-research,0,Hele landet,2024,2024-12-31,1.80,percent-of-gdp,prosent av BNP,P,rounded,true,false,,S18,Khrono,not-stated,1,,ssb,2026-01-15T09:00:00.000Z,141
            """;

    static final String NDJSON =
            """
            {"indicator":"G4-RD-GDP","goal":"regional-research","region":"0","period":"2024","periodEnd":"2024-12-31","value":1.80,"unit":"percent-of-gdp","status":"P","precision":"rounded","provisional":true,"contested":false,"source":"S18","attribution":"Khrono","licence":"not-stated","revision":1,"organisation":"ssb","publishedAt":"2026-01-15T09:00:00.000Z","ledgerIndex":141}
            """;

    public static final String SDMX_CSV =
            """
            STRUCTURE,STRUCTURE_ID,ACTION,FREQ,INDICATOR,REF_AREA,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,DECIMALS,REPORTING_YEAR_START_DAY,OBS_STATUS,PRECISION,CONTESTED,COMMENT,SOURCE,LICENCE,REVISION,PUBLISHED_AT,LEDGER_INDEX
            dataflow,VEIKART:INDICATORS(1.0),I,A,G4-RD-GDP,0,2024,1.80,percent-of-gdp,2,,P,rounded,false,,Khrono,not-stated,1,2026-01-15T09:00:00.000Z,141
            """;

    private FormatExamples() {}
}
