/** Public material that the layouts were taken from. None of it is the bank's own paper in hand: see `verify`. */
export const sources = {
  itauManual:
    'Itaú, Cobrança Bancária com Mensagem, Intercâmbio Eletrônico de Arquivos, Layout CNAB (400), janeiro de 2017, itens 3.1 e 3.2, como transcrito em repositório público; posições conferidas com github.com/glauberportella/cnab-layouts (config/itau/cnab400/cobranca.yml) e github.com/eduardokum/laravel-boleto',
  itauPix:
    'Registro tipo 3 (boleto com Pix) do retorno Itaú, lido em github.com/eduardokum/laravel-boleto (src/Cnab/Retorno/Cnab400/Banco/Itau.php)',
  bbManual:
    'Banco do Brasil, Particularidades CNAB 240 Cobrança (CbrVer04BB / CNAB240SegPQRSTY), como citado campo a campo em programas públicos (github.com/braully, layouts BB); posições conferidas com github.com/glauberportella/cnab-layouts (config/bb/cnab240/cobranca.yml) e github.com/eduardokum/laravel-boleto',
  bbReturn:
    'Banco do Brasil, CNAB 240, retorno: github.com/glauberportella/cnab-layouts (config/bb/cnab240/cobranca.yml), conferido com um arquivo publicado em github.com/eduardokum/laravel-boleto (tests/Retorno/files/cnab240/banco_brasil.ret)',
} as const;

export type SourceId = keyof typeof sources;
